/** Every key of the console, as the sheet under `?` shows it. */
export const keyGroups: readonly {
  readonly title: string
  readonly keys: readonly (readonly [string, string])[]
}[] = [
  {
    title: 'Getting around',
    keys: [
      ['j / k', 'Next, previous conversation'],
      ['f', 'Find a person or a problem'],
      ['v', 'Go to the messages'],
      ['[ / ]', 'Previous, next of their words that counted'],
      ['i', 'Fold or show the hand-over'],
      ['g', 'About this conversation'],
      ['q', 'Close the conversation'],
      ['a', 'All conversations (supervisors), search'],
      ['m', 'Team and what was not delivered (supervisors)'],
      ['y', 'Open who asks for you'],
      ['z', 'A minute for you'],
      ['?', 'These keys'],
    ],
  },
  {
    title: 'Conversation',
    keys: [
      ['c', 'Claim'],
      ['d', 'Not me: leave an offer to the next one, no reason needed'],
      ['o', 'Take over (supervisors)'],
      ['p', 'Move to a team or a colleague (supervisors)'],
      ['t', 'Transfer to a team or a colleague'],
      ['l', 'Let go'],
      ['b', 'Hand back to the assistant'],
      ['x', 'Clear the crisis'],
      ['e', 'Finish'],
      ['w', 'Wrap up'],
    ],
  },
  {
    title: 'Writing',
    keys: [
      ['r', 'Reply'],
      ['n', 'Private note'],
      ['h', 'Whisper to whoever has it (supervisors)'],
      ['@', 'Name a colleague in a note'],
      ['s', 'Attach files: pictures or PDF, also by pasting'],
      ['u', 'Use the suggested first sentence'],
      ['Enter', 'Send'],
      ['Shift+Enter', 'New line'],
      ['/', 'Ready-made replies, at the start of a reply'],
      ['Alt+1 … Alt+9', 'Take the better wording'],
      ['Esc', 'Leave the field, close the sheet'],
    ],
  },
  {
    title: 'On one of their messages',
    keys: [
      ['↑ / ↓', 'Message before, after'],
      ['1', 'Should have come sooner'],
      ['2', 'False alarm'],
      ['3', 'Wrong feeling'],
    ],
  },
]
