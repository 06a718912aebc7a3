/** English words of parcel scans. */
import type { Lexicon } from '../../../src/rules/classify/concepts.ts';

export const en: Lexicon = {
  deliver: 'delivery=,deliver=,deliveries=,delivering=,redeliver,delivry',
  delivered:
    'released to rep,released to rep,by security,to receptionist,completed delivery,distributed,delivered=,deliverd=,completion of the delivery,released to,left on porch,successfully delivered,pod=,proof of delivery,final delivery,delivery complete,delivery successful',
  outfor:
    'on the vehicle,delivery person,on our way,way to the consignee,way to the recipient,vehicle for delivery,on the delivery,loaded for delivery,out for redelivery,on board for delivery,out for delivery,out for del,in delivery=,with the delivery man,delivery vehicle,onboard for delivery,delivery in progress,being delivered,dispatched for delivery,dispatched to be delivered,your driver,delivery driver,on the road for delivery,out with,left the depot for delivery,sent out for,for distribution,delivery tour',
  handed: 'handed over,handed to,handover,handed,tendered,transferred',
  received:
    'received,receipt,softdata,possession of,taken over,takeover,intake,receive=,inbound,adopted,inducted,we have your',
  accepted:
    'taken in charge,got it,now have your,registered by,handed over to gls,accepted,acceptance,posted,posting,lodged,dropped off,drop off=,dropoff=,mailed,origin scan,pickup scan,booked over,handed in,registered by the post',
  collected: 'released to rep,taken out,collected,picked up,pickedup,retrieved',
  pickup: 'pickup,pick up=,collection=,collect=,collecting,be picked,be collected,to be called for',
  ready: 'ready=,available=,can be=,stored,kept,deposited',
  wait: 'waiting,awaiting,awaits,await=,pending,waits,wait=,to be called',
  arrive:
    'imported,arrived,arrival,arrives,arrive=,airrival,reached,reach=,landed,landing,entered,at destination,at delivery,inbounded',
  depart:
    'departed,departure,departing,depart=,left=,leaving,leave=,leaves,dispatched,dispatch=,despatched,despatch,outbound,uplifted,outbounded',
  transit:
    'scan=,connected,trip=,inscan,outscan,scanned,transit,on its way,on the way,on the move,en route,enroute,moving,transported,progressing,linehaul,line haul,interline,crossdock,connecting,underway,transportation,travelling,traveling,processed,processed at',
  forward: 'forwarded,forwarding,rerouted,sent to,routed',
  load: 'unload,loaded,loading,load=,onboard,container,bagged,bag=,pallet,manifested,encoded,consolidated',
  sorted: 'sorted,sortation complete',
  shipped:
    'softdata,assigned for pick,pickup assigned,for pickup by,from retailer,ready to send,data uploaded,data received,data transmitted,shipping order,despatch advi,not picked up yet,out for pickup,enroute to pickup,waiting for the retailer,pickup request,shipped=,pre shipment,preshipment,shipment information,shipment info,pre advice,preadvice,pre alert,prealert,pre registered,dispatched by seller,merchant dispatched,expecting your,order processed,manifest received,assigned courier,collection order,pick up shipment will be,announced,shipment declared',
  pack: 'packed,packing,packaged,packaging,pack=,package finished',
  prepare: 'prepared,preparing,preparation,prepare=,getting your,in production,fulfilment,fulfillment,picking=',
  create: 'created,create=,generated,registered,registration,printed,issued,booked,booking',
  sign: 'signed,signature,sign=,signs',
  recipient:
    'representative,recipient,receiver,addressee,consignee,customer,buyer,resident,occupant,individual,client,yourself,receipient,concierge,reception=,family,agent=',
  sender: 'sender,shipper,originator,consignor,from customer',
  seller: 'seller,merchant,vendor,retailer,supplier,store=,shop=',
  carrier: 'hermes,dhl=,gls=,dpd=,agent=,haulier,carrier,logistics provider,delivery company,transporter',
  local: 'local,last mile,domestic,partner=,third party,final mile',
  courier: 'courier,driver,postman,postie,rider,deliverer',
  neighbour: 'neighbour,neighbor',
  mailbox: 'mailbox,letterbox,receptacle',
  door: 'porch,garage,doorstep,doorman,mailroom,indicated location,left with,left in',
  pickpoint:
    'pickup point,pick up point,pick up location,parcel shop,parcelshop,locker,access point,collection point,service point,servicepoint,pudo,postomat,packstation,paketshop,easybox,outlet,pickup site,pick up station,pickup station,apm=,nominated',
  postoffice: 'post office,postoffice,branch=,counter,office=,hold at location',
  hub: 'location=,locations=,hub,sorting,depot,facility,terminal,delivery office,gateway,station=,unit=,network,center=,centre=,fc=,sc=',
  warehouse: 'warehous,storehouse,storage=',
  airport: 'airport,seaport,harbour,harbor,port=',
  flight: 'flight,airline,aircraft,plane,airplane,air carrier,airfreight,vessel,airway',
  exchange: 'office of exchange,international mail,isc=,ompe,imec',
  country:
    'spain,france,germany,brazil,mexico,japan,korea,russia,ukraine,poland,israel,turkey,chile,uk=,us=,hungary,sweden,belgium,portugal,czech,country,usa=,netherlands,europe=,australia,canada=,indonesia,philippines,region=,territory,border,nation,united states',
  origin: 'origin,original,outward,country of shipment,origin country',
  destination: 'destination,inward,overseas,of arrival,destinated',
  abroad: 'abroad,overseas,international,foreign,exported',
  address: 'address=,addresses,postcode',
  customs:
    'formal entry,customs,declaration,confiscat,custom=,clearance,clearing,government agency,quarantine,noa received,formalities,broker,cbp=,hmrc',
  export: 'export',
  import: 'import',
  clear: 'cleared,released,release=,approved,passed=,relased',
  inspect: 'inspect,inspection,checking,examination,examined',
  duty: 'duty,duties,tax=,taxes,taxed,vat=,tariff,charges',
  payment: 'payment,paid=,pay=,cod=,fee=,fees,costs,charge=',
  hold: 'held,hold=,holding,detained,retained,seized,withheld,held up,suspended,stopped,quarantined,intercept',
  return:
    'reverse,return,returned,returning,returns,rts=,rto=,back to the sender,back to shipper,sent back,way back,to original sender,going back,to sender=,reversed',
  refuse: 'refus,reject,declin,denied',
  fail: 'out of delivery area,too big,reattempt,fail,undelivered,carded,not ready,not sorted,disposed,unsuccess,unable,undeliver,not delivered,unsolicited,impossible,cannot,could not,notice left,missed you,card left,error,cannot be delivered,abnormal',
  delay: 'disaster,delay,postpon,late=,later than,weather,strike,holiday,backlog,slower,reschedul,traffic,ll try',
  cancel: 'cancel,void=,voided,aborted,withdrawn',
  damage: 'damage,broken,defective,leak,spoil,crushed',
  lost: 'lost=,missing,loss=,stolen,theft,robbed,untraceable,disappear,tracing',
  destroy: 'destroy,disposed,destruct,abandon,dispose=,discarded,scrapped',
  wrong:
    'wrong,incorrect,insufficient,invalid,missort,misrout,missent,bad address,incomplete,unreadable,illegible,inaccurate,misdirected,moved=,relocated,unknown',
  absent:
    'not reachable,switched off,nobody,absent,absence,unavailable,closed,out of town,no access,inaccessible,unreachable,unclaimed,unattended,uncollected',
  expire: 'expired,expiry,deadline,overdue,exceeded',
  attempt: 'reattempt,attempt',
  problem:
    'alert,blocked,full=,confiscat,claim,breakdown,missed connection,investigat,exception,problem,incident,irregular,issue,prohibited,restricted,discrepan,oversize,too large,overweight,unsafe,investigation,dangerous,hazardous',
  change: 'changed,change=,updated,update=,modified,corrected,amended,relabel,re label,adjusted,converted',
  redirect: 'redirect,readdress,reassigned,diverted,alternative',
  request: 'required,request,choice,preference,instruction,chosen,selected,option,asked,wishes,desired',
  schedule: 'schedul,slot=,delivery window,rebook,appointment,timeslot,planned,arrange,calendar',
  expect: 'estimated,expected,eta=,forecast,anticipated,presumably,probable',
  notify: 'refund,sms=,email,notif,informed,reminder,message=,advised,contacted,contact=,phone,call=,called',
  noinfo:
    'no record,not available,no information,no tracking,not found,no data,unregistered,yet unknown,not available yet,disregard',
  label: 'label,waybill,tracking number,awb=,barcode',
  info: 'information,comment,photo,invoice,weight,weighed,dimensions,declaration,electronic,data=,info=,details,notification,edi=,documentation,documents,paperwork,document',
  order: 'order=,orders=,purchase=',
  not: 'not=,no=,couldn,wasn,hasn,isn,doesn,without,never,haven,wouldn,none',
  yet: 'yet=,not yet,still=',
  will: 'will be,will=,soon=,shall,to be=,shortly,prepares',
  if: 'after days,after the,uncollected,otherwise,unless,if=',
  today: 'today,tonight',
  tomorrow: 'in days,days=,tomorrow,monday,tuesday,wednesday,thursday,friday,saturday,sunday',
  complete: 'complete=,completed,success,successful,successfully,finished,done=,ok=,confirmed,completion',
  start: 'start,started,begin,begun,initiat,commenc,opened',
  progress: 'in progress,processing,ongoing,underway,being,process=',
  place: 'at=',
};
