import { IconArrowRight, IconChartArrowsVertical, IconTimeline, IconUsersPlus } from '@tabler/icons-react';
import { type Tab, TabLink } from './TabLink.tsx';
import './first-steps.css';

const steps: readonly { tab: Tab; icon: typeof IconTimeline; title: string; text: string }[] = [
  {
    tab: 'map',
    icon: IconUsersPlus,
    title: 'Add the people',
    text: 'Who decides, who influences whom, and how close we are. A name is enough to begin.',
  },
  {
    tab: 'plan',
    icon: IconTimeline,
    title: 'Add milestones',
    text: 'From the first meeting to the signature, over the account’s fiscal quarters.',
  },
  {
    tab: 'case',
    icon: IconChartArrowsVertical,
    title: 'Start the business case',
    text: 'Benefits and costs with their sources; the figures follow as you type.',
  },
];

/** A new account: three ways to begin, in the order that most accounts take. */
export function FirstSteps() {
  return (
    <section className="first-steps" aria-label="First steps">
      <h2>Where to begin</h2>
      <p className="t2">Any order will do. What you add is saved at once, and undo takes back any step.</p>
      <ol>
        {steps.map(({ tab, icon: StepIcon, title, text }) => (
          <li key={tab}>
            <TabLink to={tab} className="panel first-step">
              <span className="first-icon">
                <StepIcon size={20} aria-hidden />
              </span>
              <b>{title}</b>
              <span className="t2">{text}</span>
              <IconArrowRight size={16} className="first-arrow" aria-hidden />
            </TabLink>
          </li>
        ))}
      </ol>
    </section>
  );
}
