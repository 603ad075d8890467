import { ask } from "./dialog.mjs";
import { insertPart, nextHeadingLevel } from "./insert.mjs";

const PHONE = /^\+?\d[\d ]*$/;
const EMAIL = /^[^\s@:/\\]+@[^\s@:/\\]+\.[^\s@:/\\]+$/;
const WEBSITE = /^https:\/\/[^\s\\]+$/i;

/** Who can be reached, and how. It is ordinary text from then on. */
export async function askForContact(editor) {
  const answer = await ask({
    title: "Add a contact card",
    confirm: "Add contact card",
    fields: [
      { name: "who", label: "Who can be reached", hint: "A team, a person or a place. It becomes a heading." },
      { name: "telephone", label: "Telephone (optional)" },
      { name: "email", label: "Email (optional)", kind: "address" },
      { name: "website", label: "Website (optional)", kind: "address", hint: "It starts with https://" },
      { name: "hours", label: "When they answer (optional)", hint: "Such as: Monday to Friday, 9am to 5pm" },
      { name: "note", label: "Address or note (optional)" },
    ],
    check: ({ who, telephone, email, website, hours, note }) =>
      !who ? { field: "who", message: "Enter who can be reached" }
      : telephone && !PHONE.test(telephone) ? { field: "telephone", message: "Enter a telephone number, such as 020 7946 0018" }
      : email && !EMAIL.test(email) ? { field: "email", message: "Enter an email address, such as name@example.org" }
      : website && !WEBSITE.test(website) ? { field: "website", message: "Enter a website that starts with https://" }
      : !telephone && !email && !website && !hours && !note ? { field: "telephone", message: "Enter a telephone number or another way to reach them" }
      : null,
  });
  if (answer) insertPart(editor, { type: "contact", content: lines(answer.values, nextHeadingLevel(editor)) });
}

function lines({ who, telephone, email, website, hours, note }, level) {
  const text = (words) => ({ type: "text", text: words });
  const link = (words, href) => ({ ...text(words), marks: [{ type: "link", attrs: { href } }] });
  const line = (...parts) => ({ type: "paragraph", content: parts });
  return [
    { type: "heading", attrs: { level }, content: [text(who)] },
    telephone && line(text("Telephone: "), link(telephone, `tel:${telephone.replaceAll(" ", "")}`)),
    email && line(text("Email: "), link(email, `mailto:${email}`)),
    website && line(text("Website: "), link(new URL(website).hostname.replace(/^www\./, ""), website)),
    hours && line(text(hours)),
    note && line(text(note)),
  ].filter(Boolean);
}
