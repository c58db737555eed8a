import { handwritten } from '../../handwritten.ts';

/** Instructions to people, written one by one. */
export const orders = [
  handwritten(
    'order/recipes/by-hand',
    'order',
    `
Melt the butter over low heat, add the shallots and stir until soft. Do not let them brown. Deglaze with the wine and reduce by half.
Soak the beans overnight, discard the water, cover with fresh water and simmer for an hour. Salt only at the end.
Beat the egg whites until stiff. Fold in the sugar in three parts. Forget about the oven door for the first twenty minutes; if you open it, the meringue collapses.
Mix flour, water and salt, wait half an hour, then add the starter. Fold every thirty minutes, four times in total.
Peel the carrots, cut them into sticks, toss with oil and cumin and roast at 200 degrees until the edges darken.
Rub the meat with salt the day before. Take it out of the fridge an hour before cooking and pat it dry.
Ignore the timer and trust your nose: the caramel is ready when it smells of toast.
Whisk the dressing, taste, add lemon if it is flat. Dress the leaves at the last moment and serve at once.
For a vegan version replace the egg with a tablespoon of ground flax and three of water.
Line the tin with paper, pour in the batter and bake for 35 minutes. Leave to cool in the tin for ten.
`,
  ),
  handwritten(
    'order/manuals/by-hand',
    'order',
    `
Switch off the appliance and pull the plug before you open the cover. Never reach into the chamber while the blade is turning.
Hold the power and volume buttons for ten seconds until the logo appears. Release both and wait for the recovery menu.
Insert the battery with the plus sign facing up. If the display stays dark, remove it, wait a minute and try again.
Turn the override key clockwise to open the door by hand in case of a power cut. Turn it back afterwards.
Read all instructions before assembly. Lay out the parts and count the screws; a bag with spare ones is included.
Clean the filter once a month under running water. Do not use soap. Let it dry completely.
To reset the administrator password, press the small button at the back with a paper clip until the light blinks twice.
Tighten bolts A and B by hand first. Use the wrench only after the frame stands level.
If error E4 appears, ignore it during the first five minutes after start-up; if it stays, call service.
Mount the bracket at least 30 cm below the ceiling. Check for cables and pipes before drilling.
Disable the alarm with your code before opening the window. The system arms itself again after 60 seconds.
Do not bypass the safety switch. Work on the machine only when it is locked and tagged.
Press and hold the pairing button, then select the speaker in the list of devices. No code is needed.
Drain the tank before frost. Store the pump indoors with the inlet facing down.
`,
  ),
  handwritten(
    'order/workplace/by-hand',
    'order',
    `
Please send me the signed contract by Thursday noon and copy Martina from legal.
Forward all questions from journalists to the press office and do not comment yourself.
Delete the test accounts before the demo and make sure the real customers are hidden.
When a caller asks for a password reset, verify the employee number and call back on the number in the directory.
Do not tell the client about the delay before Karim has spoken to them.
Back up the database, run the migration, check the row counts, then switch the traffic. If anything differs, roll back and call me.
New staff: collect your badge at reception, watch the safety film and sign the form on page 3.
Approve the invoices under 500 euros yourself; everything above goes to Ms Lindgren.
Pay the deposit of 300 euros to the account on the offer and send the receipt to the events team.
Reviewers: read the paper first, ignore the authors' names, and judge only the method and the evidence.
Answer every ticket within one working day. If you do not know the answer, say so and say when you will.
Hand in the keys on your last day and transfer your open tasks to your deputy.
Fill in the attached table for each supplier, keep the order of columns and do not merge cells.
Turn off the lights, close the windows, set the alarm. The last person to leave writes their name on the list.
Interviewers must ask all candidates the same questions in the same order.
Update the price list, then publish it at 8 sharp; the old list must not be visible any more.
In the event of fire do not use the lift. Follow the green signs, help others and wait at the meeting point.
Translate the slides into French but leave product names as they are.
Please disregard the figures in my mail of 9 May and use those on slide 7.
Change the default password at first login. Choose one that you do not use anywhere else.
Open the link, sign in with your company account and confirm your contact details by Friday.
Put the following text on the website under News and remove the banner: "We moved! Find us at 8 Harbour Street."
Ask the guest for the reservation name, find it on the tablet, and lead them to the table.
Agents: read the script word for word until the customer has confirmed, then you may speak freely.
`,
  ),
  handwritten(
    'order/school/by-hand',
    'order',
    `
Read the text and answer questions 1 to 5 in complete sentences. You may use a dictionary.
Write your name on every sheet. Phones stay in the bag. Anyone who is caught copying hands in an empty paper.
Complete the sentences with the past tense of the verbs in brackets.
Work in pairs. One pupil describes the picture, the other draws it without looking. Then swap roles.
Prove the statement or give a counterexample. Results from the lecture may be used without proof.
Repeat the experiment three times, note every value and draw the graph on squared paper.
Act out the scene in groups of four: a king, a messenger, a guard who keeps a secret and a liar.
Colour all even numbers red and ignore the odd ones. Which animal do you see?
Translate the passage without looking up more than five words; underline those you guessed.
Choose one of the two topics below and write at least 250 words. Begin with a question to the reader.
`,
  ),
] as const;
