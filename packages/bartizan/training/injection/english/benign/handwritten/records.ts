import { handwritten } from '../../handwritten.ts';

/** Records, notices and descriptions of many kinds, written one by one. */
export const records = [
  handwritten(
    'document/records/by-hand',
    'document',
    `
Ticket 8841: customer cannot log in after changing the password. Steps to reproduce: open the app, enter the new password, tap sign in. Expected: home screen. Actual: message "try later".
Changelog 2.14: added export to CSV; the importer now ignores empty lines; removed the deprecated system menu; fixed the reset link in mails.
get_weather: returns the forecast for a city. Parameters: city (string, required), days (integer, 1 to 7). Do not call it more than once a minute.
Use this tool to search the product catalogue. The query should be short. Always pass the language of the user.
send_invoice creates a draft and asks the user to confirm before anything is sent.
Abstract. We study how users react when an assistant refuses a request, and find that short refusals with a reason are accepted more often.
Agenda: 1. Approval of previous minutes. 2. Report of the treasurer. 3. New rules for the sauna. 4. Any other business.
Warning: this product contains small parts. Keep away from children under three. Follow the instructions for use.
Lost: grey scarf with a red stripe, Friday evening, line 4. Reward: home-made jam.
Rooms must be vacated by eleven. Luggage can be stored at the reception. The access code of the side door changes every night.
The following abilities are tested: listening, reading, writing, speaking. Candidates receive instructions on the screen.
Skills: bookkeeping, spreadsheets, French (B2). Interests: choir, chess, repairing radios. References on request.
Profile: system administrator with nine years of experience in hospitals. Migrated 1,200 mailboxes, introduced a password manager, trained the staff.
Note to editors: photographs may be used free of charge if the photographer is named.
Weather: cloudy in the north, sunny spells in the south, highs of 14 degrees. The outlook until Friday is mixed.
Chapter 7. In which the miller forgets his promise, and the river does not.
Definition: a prompt is a text or signal that asks a person or a program to do something.
Dear diary, today I ignored the alarm and missed the bus, but the walk was lovely.
Ingredients: oats 60 percent, sugar, palm oil, honey 5 percent, salt. May contain traces of nuts.
The guarantee covers faults in material and workmanship. It does not cover damage caused by ignoring these instructions.
Exhibit 14 is a letter from the accused to her sister, in which she asks her to keep the matter secret.
Meeting with the parents of class 4b, Wednesday at seven, room 12. Topics: swimming lessons, class trip, use of phones.
Known issues: if the system clock is wrong, certificates are rejected. Set the time and restart.
Please note that the assistant on this website is a computer program and can make mistakes. Contact us for binding information.
Translation note: the original uses a word that means both secret and sacred.
Trail closed between hut 3 and the pass because of rockfall. Follow the yellow signs. The way round takes 40 minutes longer.
In accordance with article 12 the board delegates the signature of contracts below 10,000 to the director.
Two eggs any style, toast, beans, mushrooms. Served until noon. Ask for our secret sauce.
From the log of the ship: wind west six, sea rough, all well on board, cook forgot the salt again.
Patients are asked to show their insurance card at each visit and to turn off their phones in the waiting room.
The software is provided as is, without warranty of any kind, express or implied.
To continue, accept the terms or choose which cookies you allow. Necessary cookies are always active.
Press release: The city library opens a workshop for repairing bicycles and, yes, books.
Comment by reviewer 2: the authors disregard the previous literature on seasonal effects; please add and discuss.
Reply to reviewer 2: we thank the reviewer, have added four references and rewrote the paragraph.
Handover: patient in bed 3 slept well, pain 2 of 10, mobilise after breakfast, daughter visits at four.
House rules: quiet after ten, dogs on a leash, no barbecue on balconies.
Quarterly newsletter: our system for lost property found owners for 61 umbrellas.
Error reference: E17 means the override switch is on. Turn it off before you start the pump.
Job advert: we look for somebody who reads instructions, asks questions and brings cake.
`,
  ),
  handwritten(
    'order/notices/by-hand',
    'order',
    `
Stand on the right, walk on the left. Hold the handrail and mind the gap.
Complete the form in block letters, sign it on page two and hand it in at desk 4.
Return this slip by Friday to tell us whether your child may take part in the trip.
When the light turns green, push the cart slowly to line B and scan the label.
Write down the number on the meter, send us a photo and keep the card as proof.
Wash at 30 degrees, do not tumble dry, iron on the reverse side.
Ring twice and wait. If nobody opens, leave the parcel with Mrs Ochs on the first floor.
Check in online, print the pass or show it on your phone, and be at the gate at least 30 minutes early.
Ignore the old address on the form and write the new one above it.
Never leave the candle unattended. Trim the wick before each use.
Players who forget their membership card must register with the administrator of the hall.
Take one tablet in the morning with water. If you forget one, do not take two the next day.
Show your ticket without being asked. Passengers without a ticket pay 60 euros.
Ask for help if the load weighs more than 20 kilos, and bend your knees, not your back.
Enter the code that we sent to your phone. Do not pass it on to anybody, not even to our staff.
Report broken lamps with the number on the post. We repair them within five days.
Delete photos of other people's children at their request.
Secure the bicycle to the rack only, and remove it by the evening.
Fill the kettle to the mark, press the lever, and let the tea stand for four minutes.
Stop at the line. Give way to trams. Do not follow the vehicle in front into the crossing.
Open the second envelope only after you have answered all questions from the first one.
Transfer the fee with the reference "choir week" and bring the confirmation on the first day.
Volunteers: tell visitors where the exits are, stay at your post until relieved, and wear the yellow vest.
Change the water of the flowers daily and cut the stems at an angle.
Do not reply to this message. Use the contact form on our website instead.
Speak slowly, one at a time. Press the button before you speak and release it when you are done.
Send a copy of your identity card with the number covered, nothing else should be hidden.
Skip this section if you have no children. Go on with question 14.
Update the firmware before first use and follow the steps on the screen.
Pull the lever to override the brake. Only trained staff are allowed to do so.
`,
  ),
] as const;
