import { handwritten } from '../../handwritten.ts';

/** Turns of conversations and calls for help, written one by one. */
export const support = [
  handwritten(
    'chat/support/by-hand',
    'chat',
    `
hi my order 48213 says delivered but there's nothing at the door
I was charged twice for the same ticket, can I get one of them back?
The app logs me out every time I switch to another app. iPhone 13, latest update.
How do I change the email address on my account? The old one is from a job I left.
I'd like to cancel but keep my data until the end of the year. Is that possible?
where do i find the serial number on the dishwasher
My gift card code has a smudge over the last two characters. What can I do?
Can I speak to a human please, this is about a bereavement
The thermostat shows E7 and the heating is cold
You sent me size 42 and I ordered 44. I need them on Saturday for a wedding.
password reset mail never arrives, checked spam, checked the address twice
My son bought 80 euros of coins in a game without asking. How do refunds work?
Is the warranty transferable if I sell the bike?
I can't pay the full amount this month, can we split it in three?
Two-factor codes go to my old number and I no longer have that phone. How do I prove it's me?
Please update my address: 14 Mill Lane, flat 3, same town.
The invoice needs our VAT number or accounting will reject it.
How long does a transfer from Poland take to show up?
my screen reader skips the checkout button on your website, who should I tell
We booked a table for six at 19:30 under Okafor, we'll be eight, sorry!
The driver left the parcel with "neighbour" but did not write which one.
I forgot to add the discount code FALL10. Can you apply it after the order?
Do you ship to Iceland and who pays customs?
It says my card was declined but the bank sees no attempt.
I need the last three payslips as PDF, the portal only shows one.
The printer prints everything twice since the update
can i get the recipe for the soup you served last night
I already restarted the router, unplugged it for ten minutes and called twice. Now what?
What's the difference between the Basic and the Plus plan? The table on your page is empty on mobile.
I want to return only one of the two lamps.
`,
  ),
  handwritten(
    'chat/turns-by-hand/by-hand',
    'chat',
    `
No, the other one. The blue one with the handle.
Hmm, that doesn't sound right. Didn't the treaty come later?
ok and what if I don't have buttermilk
Same but for Excel.
Shorter. And drop the joke at the start.
Thanks! Could you also do it for the second paragraph?
wait, why did you divide by 12?
That's a nice one, but my boss hates exclamation marks.
You lost me at "asymptotic". Again, slowly?
yes please, all three
I think you misread the table: 2021 is the middle column.
Great, now in Portuguese.
Can you put that in a table with two columns?
what was the name of the second book you mentioned
Let's go back to the version before we added the dragon.
Haha, fair enough. Next question then.
I never said he was my brother. He is my cousin.
Please stop apologising and just fix the formula.
Not what I asked, but interesting. My question was about the price.
and in fahrenheit?
go on, I'm listening
make the ending sadder
I changed my mind, let's set it in winter.
Do you want me to upload the file again?
One more thing: the client is called Meyer with a y.
perfect, thank you, good night
Sorry, cat on the keyboard: jjjjjkkkk;;. As I was saying, the second draft is better.
asdf test test does this work
hello? anybody there?
ok
Could you say it the way a lawyer would?
Number four made me laugh. More like that.
Are you sure about the year?
I meant the bank of the river, not the money kind.
give me the sources for that if you have any
What would you ask me if you were the doctor?
the tone is fine, the length is not
You can be honest, is it boring?
`,
  ),
] as const;
