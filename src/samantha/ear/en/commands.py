"""The small grammar that an ear without a large model is trusted with: JSGF, <https://www.w3.org/TR/jsgf/>.

Whole utterances only. Every word stands in the dictionary of pocketsphinx's model; `{names}` are the names of
people that it knows too. What is short and sounds like another word ("bye", "hi") is not in here by itself.
"""

COMMANDS = """
#JSGF V1.0;
grammar commands;

<please> = please | samantha;
<yes> = yes | yeah | yes please | yes do that | yes of course | of course | that's right | okay | sure | go ahead;
<no> = no | no thanks | no thank you | not now | never mind | cancel | cancel that | leave it;
<stop> = stop | stop talking | stop it | please stop | stop please | be quiet | that's enough | quiet please;
<greeting> = hello | hi | good morning | good afternoon | good evening | hello samantha;
<farewell> = goodbye | good night | see you later | see you tomorrow | talk to you later | goodbye samantha;
<thanks> = thank you | thanks | thank you very much | thank you samantha;
<again> = say that again | can you repeat that | repeat that please | what did you say | say it again;
<clock> = what time is it | what's the time | what day is it | what day is it today | what's the date today;
<undo> = undo that | undo it | take that back;
<forget> = forget that | forget what i said;
<reminders> = what are my reminders | what's coming up | list my reminders | what did i ask you to remind me;
<herself> = who are you | what's your name | what can you do | what do you know about me | are you there;
<wait> = wait a minute | hold on | one moment | let me think | go on;
<people> = who is ({names}) | tell me about ({names}) | what do you know about ({names});

<one> = one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve;
<count> = <one> | fifteen | twenty | twenty five | thirty | forty | forty five | fifty | sixty | ninety;
<span> = <count> minutes | a minute | one minute | half an hour | an hour | one hour | <one> hours;
<hour> = <one> [o'clock] | half past <one> | quarter past <one> | quarter to <one>;
<part> = in the morning | in the afternoon | in the evening | tomorrow [morning] | tonight;
<timer> = set a timer for <span> | wake me [up] at <hour> [<part>] | wake me [up] in <span>;
<remind> = remind me in <span> | remind me at <hour> [<part>];

public <said> = [please] (<yes> | <no> | <stop> | <greeting> | <farewell> | <thanks> | <again> | <clock> | <undo>
    | <forget> | <reminders> | <herself> | <wait> | <people> | <timer> | <remind> | {names});
"""
