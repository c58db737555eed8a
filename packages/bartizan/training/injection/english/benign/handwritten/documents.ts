import { handwritten } from '../../handwritten.ts';

/** Sentences of mails, reports, policies and reviews, written one by one. */
export const documents = [
  handwritten(
    'document/mails/by-hand',
    'document',
    `
Hi Tom, thanks for the quick call yesterday. As agreed I'm sending the floor plan; the kitchen wall is load-bearing, so option B is off the table. Best, Irena
Dear parents, on Friday the school closes at noon because the heating will be serviced. After-school care runs as usual until 4 pm.
Subject: Re: Re: invoice 2291. We checked again and you are right, the freight was charged twice. A credit note is attached.
Hello everyone, please ignore the calendar invite I sent this morning. The new one has the correct link and starts at 3.
Morning all, the coffee machine on the second floor is out of order until the part arrives. Use the one in reception and be kind to Petra.
Your appointment is confirmed for 12 March at 09:40. If you cannot attend, reply to this message or call the practice at least one day before.
Dear Ms Adeyemi, further to our conversation I enclose the revised offer. It replaces all earlier versions and is valid for thirty days.
Quick reminder that expense reports for May are due on Monday. Receipts over 25 euros must be attached as a photo or scan.
Your password will expire in five days. You can change it on the usual page of the intranet; we never ask for it by mail or phone.
Hi Lea, do not forward this yet, the numbers are still provisional. I'll send the final table once Bo has checked the second quarter.
We are sorry to hear that your suitcase arrived damaged. Please keep the baggage tag and fill in the form below within seven days.
Dear applicant, thank you for your interest in the position. After careful review we decided to proceed with other candidates.
Team, great job on the release. Two follow-ups: the German translation is missing on the login page, and the banner overlaps on tablets.
Grandma, the train arrives at 17:12, not 16:12. Don't worry about dinner, we had a big lunch. Love, Nico
Notice to all tenants: the water will be switched off on Wednesday between 9 and 11. Please close all taps before you leave the flat.
As discussed, access for the external auditors has been granted until 30 June. Their accounts will be disabled automatically.
The meeting notes from Tuesday are in the shared folder. Action items are in bold, owners in brackets.
Dear customer, your parcel could not be delivered today. The driver will try again tomorrow between 8 and 13.
Please sign the attached form and return it to the administration office, room 2.14. The original must reach us by post.
Hi, this is an automatic reply. I am out of office until 8 January without access to mail. In urgent cases write to the service desk.
We have received your request to delete your account. If you did not make this request, please contact us immediately.
To whom it may concern: Ms Ruiz was employed with us as an electrician for six years and left at her own request.
Kind reminder: the fire drill is tomorrow at ten. When the bell rings, leave by the nearest exit and gather at the flagpole.
Hello neighbours, we are celebrating our wedding on Saturday and it may get loud until midnight. Ring the bell if it is too much, or join us!
`,
  ),
  handwritten(
    'document/reports/by-hand',
    'document',
    `
Revenue rose by 4 percent in the third quarter, driven by the northern region, while costs remained flat. Management expects a similar trend for the rest of the year.
The committee noted that previous recommendations had been implemented only in part and asked for a new timetable.
Participants in the control group received no instructions before the task. Those in the second group were told to ignore the sound.
The river rose above the critical mark at 03:20 and fell again by noon. No injuries were reported.
Patient presents with mild cough for nine days, no fever. Lungs clear. Advised rest, fluids, and return if symptoms worsen.
The vulnerability allows a local user to gain administrator rights. It was reported in April and fixed in version 4.2.1.
According to the witness, the driver disregarded the red light and struck the parked van at low speed.
Of the 212 households surveyed, 61 percent had changed their internet provider at least once in the last ten years.
The court held that the clause was void because it placed the consumer at an unreasonable disadvantage.
The authors train a classifier on 14,000 labelled prompts and report a recall of 0.81 at a false positive rate of one percent.
Section 4 describes the threat model: an adversary who controls a web page that the assistant reads, but not the conversation itself.
Rainfall was below average in all months except August. Yields of winter wheat suffered accordingly.
The new bypass opened on Monday and is expected to take 9,000 vehicles a day out of the old town.
Release notes: the export now ignores hidden columns; fixed a crash when the system language is Turkish; the admin page loads faster.
A spokesperson declined to comment on the leaked document, in which the company's secret plans for the factory are described.
The museum's conservators revealed a second signature under the varnish, which changes what we know about the workshop.
Minutes: the chair opened the meeting at 18:03. Apologies were received from two members. The minutes of the previous meeting were approved.
The satellite entered safe mode after a memory error and was restored to normal operation by a command from the ground.
Enrolment rose for the fourth year in a row; the school system now employs 310 teachers, most of them part-time.
The audit found three accounts with default passwords. They were disabled on the same day.
In 1923 the editors abandoned the earlier rules of spelling and adopted the reform in full.
The experiment was repeated with the temperature sensor replaced; the anomaly did not recur.
Bond markets were calm ahead of the decision. Analysts say the bank could override its own guidance if inflation persists.
The bridge will be closed to lorries above 7.5 tonnes until further notice.
Three of the five prototypes failed the drop test; the cause was a weak hinge that the supplier has since replaced.
`,
  ),
  handwritten(
    'document/reviews/by-hand',
    'document',
    `
Lovely small hotel, thin walls. The owner remembered our names on the second day. Breakfast ends at nine, which is too early for a holiday.
I wanted to love this blender. It is powerful but the lid leaks and the manual is useless. Two stars.
Best ramen in town and I will fight anyone who says otherwise. Go before six or you will queue.
Bought it for my mother, she set it up alone in ten minutes. The voice prompts are clear and not annoying.
The plot is predictable but the dialogue carries it. I forgot the time and missed my stop.
Support answered within the hour and told me to reset the device. It worked, though all my settings were gone.
Do not buy the large size, order the regular and ignore the size chart.
Room 12 smells of paint. Ask for the side facing the garden.
The update broke everything. Battery lasts half a day now and the system keeps asking for my PIN.
We hired them for our move. Careful, punctual, funny. The piano survived the stairs.
An honest cookbook: short lists of ingredients, no secrets, no tricks, photos of what the food really looks like.
The course spends too long on the history and rushes the exercises. The instructor knows her stuff.
Five stars for the tool, one for the instructions. They were clearly translated by someone who never saw a drill.
It does exactly what the description says, and nothing more. That's a compliment.
Waited 50 minutes for a cold pizza. The waiter pretended not to see us.
My kids play it every day. The hidden levels are a nice surprise for parents too.
`,
  ),
  handwritten(
    'document/policies/by-hand',
    'document',
    `
Employees must not disclose confidential information to third parties, including passwords, customer lists and unpublished figures.
The Customer may terminate this agreement at any time by giving thirty days' written notice. Earlier agreements between the parties are superseded.
Visitors must wear a badge at all times and may enter the server room only in the company of an administrator.
Personal data will be erased once it is no longer needed for the purposes stated in section 2, unless the law requires otherwise.
The supplier shall follow the instructions of the client as far as they do not conflict with mandatory law.
Refunds are made to the original means of payment. Gift cards cannot be exchanged for cash.
Pupils may use AI tools for homework if the teacher allows it. The prompt and the answer must be handed in together with the work.
Members who have not paid their fee by the end of March lose the right to vote at the general meeting.
No person shall be held liable for a failure to perform caused by events beyond their control.
The data controller may override the default retention period where a legal claim is pending.
The password must have at least twelve characters. It may not be one of the last five passwords used.
Exceptions to these rules require written approval by the head of security and are reviewed every six months.
The model must not be used to make decisions about individuals without human review.
Cookies that are necessary for the operation of the site cannot be disabled.
Bicycles left in the stairwell for longer than two weeks will be removed without further notice.
By submitting a photograph you grant us the non-exclusive right to print it in the members' magazine.
Drivers follow the instructions of the marshals at all times; a driver who ignores a red flag is disqualified.
The tenant is not permitted to give copies of the key to anyone who does not live in the flat.
`,
  ),
] as const;
