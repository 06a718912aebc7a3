/** English words of parcel scans. */
import type { Lexicon } from '../../../src/rules/classify/concepts.ts';

export const en: Lexicon = {
  deliver: 'delivery=,deliver=,deliveries=,delivering=,redeliver,re delivery,delivry',
  delivered:
    'distributed,delivered=,deliverd=,completion of the delivery,released to,received by customer,received by recipient,received by consignee,by recipient,by consignee,to resident,left on porch,delivery confirmed,deliverd=,successfully delivered,pod=,proof of delivery,final delivery,delivery complete,delivery successful,delivery made,delivery ok',
  outfor:
    'way to the consignee,way to the recipient,way to the customer,way to you,way to your address,way to the addressee,on the van,delivery van,vehicle for delivery,courier has your,on the delivery,delivery rider,loaded for delivery,rider out,out for redelivery,on board for delivery,out for delivery,out for del,out of delivery,in delivery=,with driver,with courier,with delivery courier,with the courier,with the driver,with the postman,with delivery man,with the delivery man,on vehicle,onto vehicle,onto the delivery vehicle,into delivery vehicle,delivery vehicle,onboard for delivery,delivery in progress,being delivered,is delivering,dispatched for delivery,dispatched to be delivered,despatched for delivery,driver is en route,driver is on,your driver,delivery driver,on the road for delivery,enroute to delivery,en route to delivery,en route to customer,out with,left the depot for delivery,sent out for,for distribution,delivery tour,heading to you,heading to your,last mile delivery in progress,in delivery to',
  handed:
    'handed over,handed to,hand over,handover,handed,tendered,transferred,transfer to,given to,passed to,delivered to carrier,delivery to carrier,submitted to carrier,turned over,consigned to',
  received:
    'received,receipt,softdata,in possession,possession of,taken over,takeover,intake,receive=,inbound,adopted,inducted,checked in,check in=,we have your,is with us,has your package',
  accepted:
    'registered by,handed over to gls,accepted,acceptance,posted,posting,lodged,dropped off,drop off=,dropoff=,dropped at,drop box,mailed,origin scan,first scan,pickup scan,pick up scan,booked over,item booked,item book,handed in,over the counter,origin facility,registered by the post,origin post is',
  collected:
    'released to representative,taken out,collected,picked up,pick up done,pickup done,pick up success,pickup success,pickedup,retrieved,claimed by',
  pickup:
    'pickup,pick up=,pick ups=,collection=,collect=,collecting,picking up,be picked,be collected,self pick,self pickup,to be called for,for collection',
  ready: 'ready=,available=,can be=,can now,stored,kept,placed in,deposited,put in,brought to',
  wait: 'waiting,awaiting,awaits,await=,pending,waits,wait for,wait=,to be called',
  arrive:
    'imported,arrived,arrival,arrives,arriving,arrive=,airrival,reached,reach=,landed,landing,entered,at local,at destination,at delivery,at facility,scanned at,scan at,inbounded',
  depart:
    'departed,departure,departing,depart=,left=,leaving,leave=,leaves,dispatched,dispatch=,despatched,despatch,outbound,sent from,took off,taken off,take off,uplifted,outbounded,released warehouse,shipped from',
  transit:
    'scan=,connected,trip=,bag received,inscan,in scan,outscan,out scan,scanned,transit,on its way,on the way,on the move,en route,enroute,in transport,moving,transported,progressing,linehaul,line haul,interline,crossdock,connecting,underway,transportation,travelling,traveling,processed,processing at,processed at,in process,item processed',
  forward: 'forwarded,forwarding,rerouted,sent to,sending to,shipped to,moved to,transferred through,routed,trans ship',
  load: 'unload,loaded,loading,load=,load truck,on board,onboard,container,bagged,bag=,pallet,manifested,encoded,consolidated',
  sorted: 'sorted,sort complete,sorting complete,sortation complete,processed through,has been sorted',
  shipped:
    'ready to send,data uploaded,data received,data transmitted,data sent,soft data,shipping order,details received,details lodged,despatch advi,dispatch details,waiting for goods,not picked up yet,out for pickup,enroute to pickup,waiting for the retailer,have told us,pickup request,collection requested,collection booked,not yet collected,shipped=,has shipped,pre shipment,preshipment,shipment information,shipping info,shipment info,pre advice,preadvice,pre advised,pre alert,prealert,pre registered,dispatched by seller,dispatched by your merchant,merchant dispatched,advance notice,notification received,expecting your,expect to receive,shipment expected,not yet handed,not yet in system,awaiting item,order processed,manifest received,courier assigned,assigned courier,assigned driver,pickup order,pick up order,collection order,order received,preparing to ship,ready for ups,pick up shipment will be,carrier notified,announced,not yet received,not received the,shipped out,shipment declared',
  pack: 'packed,packing,packaged,packaging,pack=,package finished,picked and packed',
  prepare:
    'prepared,preparing,preparation,prepare=,being processed,is processing,processing your,processing the order,getting your,order processing,in production,fulfilment,fulfillment,being picked,picking=',
  create: 'created,create=,generated,registered,registration,printed,issued,booked,booking',
  sign: 'signed,signature,sign=,signs',
  recipient:
    'recipient,receiver,addressee,consignee,customer,buyer,resident,occupant,individual,client,to you=,yourself,receipient,concierge,reception=,family,agent=',
  sender: 'sender,shipper,originator,consignor,from customer',
  seller: 'seller,merchant,vendor,retailer,supplier,store=,shop=',
  carrier:
    'carrier,logistics company,logistics provider,delivery company,courier company,transport company,transporter,service provider,postal operator,delivery agent,post=,shipping partner,shipping company,delivery service',
  local: 'local,last mile,domestic,delivery partner,partner=,third party,final mile,overseas service provider',
  courier:
    'courier,driver,postman,postie,rider,delivery man,delivery associate,mail carrier,letter carrier,delivery agent,deliverer',
  neighbour: 'neighbour,neighbor',
  mailbox: 'mailbox,letterbox,letter box,mail box,mail slot,receptacle',
  door: 'front door,porch,safe place,safe location,garage,doorstep,doorman,parcel room,mail room,mailroom,front desk,indicated location,left at,left with,left in',
  pickpoint:
    'pickup point,pick up point,pickup location,pick up location,parcel shop,parcelshop,parcel locker,locker,access point,collection point,service point,servicepoint,pudo,postomat,packstation,paketshop,easybox,parcel box,outlet,self pickup site,pickup site,pick up station,pickup station,pick up place,pick up store,parcel machine,parcel terminal,drop point,apm=,po box,retail point,box machine,nominated',
  postoffice: 'post office,postoffice,branch=,counter,office=,collect from,held at,hold at location,facility office',
  hub: 'location=,locations=,cargo facility,hub,sorting,sort facility,depot,facility,distribution center,distribution centre,terminal,processing center,processing centre,logistics center,logistics centre,parcel center,parcel centre,delivery center,delivery centre,delivery station,delivery office,operations facility,operating center,operation center,gateway,station=,unit=,network,center=,centre=,delivery depot,fc=,sc=',
  warehouse: 'warehous,fulfilment cent,fulfillment cent,storehouse,storage=,in storage',
  airport: 'airport,port of,seaport,harbour,harbor,at port,destination port,departure port,port=',
  flight: 'flight,airline,aircraft,plane,airplane,air carrier,airfreight,vessel,ship departed,airway',
  exchange:
    'office of exchange,exchange office,international mail,international processing,international distribution,international sorting,isc=,ompe,import office,imec',
  country:
    'spain,france,germany,italy,brazil,mexico,japan,korea,russia,ukraine,poland,israel,turkey,chile,spain,uk=,us=,hungary,sweden,belgium,portugal,czech,country,usa=,netherlands,europe=,australia,canada=,indonesia,philippines,region=,territory,border,nation,the netherlands,united states,united kingdom',
  origin:
    'origin,original,outward,departure country,country of departure,country of shipment,country of dispatch,origin country,sending country,departure airport,export office,export center,export centre,sorting center of origin,from china,of china',
  destination:
    'destination,inward,country of delivery,arrival country,recipient s country,receiving country,overseas,import office,inbound international,of arrival,destinated',
  abroad: 'abroad,overseas,international,foreign,exported,cross border,crossed the border,airline has',
  address: 'address=,addresses,postcode,post code,zip code,house number,postal code',
  customs:
    'customs,import declaration,declaration,confiscat,custom clear,custom=,clearance,clearing,government agency,quarantine,noa received,formalities,broker,cbp=,hmrc,customs',
  export: 'export,outbound customs',
  import: 'import,inbound into,inbound out of',
  clear:
    'cleared,released,release=,clearance complete,clearance success,clearance ok,customs completed,clearance finished,approved,passed=,out of customs,passed through,clearance processing complete,relased',
  inspect: 'inspect,inspection,check by,checking,security check,x ray,examination,examined,sample check',
  duty: 'duty,duties,tax=,taxes,taxed,vat=,tariff,handling fee,import cost,customs charge,charges',
  payment: 'payment,paid=,pay=,cod=,fee=,fees,costs,charge=,cash on',
  hold: 'held,on hold,hold=,holding,detained,retained,seized,withheld,held up,suspended,stopped,quarantined,kept at,intercept',
  return:
    'return,returned,returning,returns,rts=,rto=,back to sender,back to the sender,back to shipper,sent back,way back,to original sender,goes back,going back,to sender=,reversed',
  refuse: 'refus,reject,declin,not accept,denied',
  fail: 'fail,undelivered,attempt failed,carded,not done,not ready,non deliv,not processed,not sorted,disposed,unsuccess,unable,undeliver,not delivered,not be delivered,unsolicited,un delivered,not able,impossible,cannot,could not,couldn t,can t be,not possible,incomplete delivery,delivery incomplete,not been delivered,could be not,not successful,notice left,missed you,card left,no delivery,error,non delivery,cannot be delivered,delivery exception,abnormal,not completed,undelivered',
  delay:
    'delay,postpon,late=,later than,weather,strike,holiday,backlog,behind schedule,slower,reschedul,longer than,bad weather,traffic,on next working day,next delivery day,next business day,will try again,ll try',
  cancel: 'cancel,void=,voided,aborted,withdrawn',
  damage: 'damage,broken,defective,leak,spoil,crushed',
  lost: 'lost=,missing,lost in,cannot be located,not located,loss=,stolen,theft,robbed,untraceable,disappear,tracing,not found keep',
  destroy: 'destroy,disposed,destruct,abandon,dispose=,discarded,scrapped',
  wrong:
    'wrong,incorrect,insufficient,invalid,mis sort,missort,misrout,missent,mis route,mis sorted,bad address,incomplete,unreadable,illegible,not exist,inaccurate,misdirected,moved=,relocated,consignee moved,unknown,no such',
  absent:
    'not reachable,switched off,not at home,nobody,no one,absent,absence,not home,not available,unavailable,closed,no answer,not present,no response,receiver unavailable,out of town,no access,access denied,gain access,inaccessible,unreachable,not reachable,no secure,unclaimed,not claimed,not collected,not answer,unattended,business closed,not at address,does not answer,no mailbox,on holiday,uncollected',
  expire: 'expired,expiry,storage period,not collected within,deadline,overdue,time limit,retention period,exceeded',
  attempt: 'attempt,tried to,try again,2nd attempt,second attempt',
  problem:
    'alert,blocked,full=,confiscat,not serviceable,claim,breakdown,missed connection,investigat,exception,problem,incident,irregular,issue,prohibited,restricted,not permitted,not allowed,discrepan,oversize,too large,too heavy,overweight,unsafe,not safe,does not fit,insufficient space,investigation,missing paperwork,dangerous,hazardous,not fit,damaged label',
  change: 'changed,change=,updated,update=,modified,corrected,amended,relabel,re label,adjusted,converted',
  redirect:
    'redirect,readdress,re address,reassigned,diverted,forwarding order,alternative,different address,another address,new address,other address',
  request: 'required,request,choice,preference,instruction,chosen,selected,option,asked,wishes,desired,on demand',
  schedule:
    'schedul,slot=,delivery window,rebook,appointment,agreed date,time slot,timeslot,planned,arrange,time window,booked for,calendar,rebook',
  expect: 'estimated,expected,eta=,forecast,anticipated,presumably,on time,probable',
  notify:
    'refund,sms=,e mail,email,notif,informed,reminder,message=,advised,contacted,contact=,phone,call=,called,letter sent,mail sent,text message,alert',
  noinfo:
    'no record,not available,tracking ended,no information,no tracking,not found,no record,no data,status not,no updates,unknown status,unregistered,not registered,yet unknown,end of tracking,no status,not available yet,no channel,no result,disregard',
  label: 'label,waybill,airway bill,consignment note,tracking number,awb=,barcode',
  info: 'information,comment,photo,invoice,weight,weighed,dimensions,declaration,electronic,data=,info=,details,notification,edi=,documentation,documents,paperwork,document',
  order: 'order=,orders=,purchase=,order placed,order confirmed,order created,order submitted',
  not: 'not=,no=,couldn,wasn,hasn,isn,doesn,without,never,haven,don t,wouldn,none',
  yet: 'yet=,not yet,still=',
  will: 'will be,will=,soon=,shall,to be=,going to,is going,we ll,be delivered,about to,shortly,prepares',
  if: 'if=,unless,in case,otherwise,should you,if not',
  today: 'today,this morning,this afternoon,this evening,tonight',
  tomorrow: 'tomorrow,next day,monday,tuesday,wednesday,thursday,friday,saturday,sunday,coming days,within days',
  complete: 'complete=,completed,success,successful,successfully,finished,done=,ok=,confirmed,completion',
  start: 'start,started,begin,begun,initiat,commenc,opened,activated',
  progress: 'in progress,under process,processing,ongoing,in process,underway,under way,being,process=',
  place: 'at=',
};
