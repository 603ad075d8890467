using System.Text;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Reports.Emails;

// Plain tables and black on white: Outlook shows them, and on paper nothing is missing.
internal sealed partial record TeamEmail
{
    private const string StartHere = "To email them, start here:";

    protected override EmailHtml HtmlBody => EmailHtml.Of(
        $"""
        <div style="font-family: Arial, sans-serif; max-width: 45em; overflow-wrap: anywhere">
        <h1>{Report.FormTitle}</h1>
        {Strong(Alarming)}{Table(TopRows)}{Strong(Cautions)}
        <table border="1" cellpadding="12" width="100%" role="presentation" style="border-collapse: collapse; margin: 16px 0"><tr><td>
        <h2>{SafeContact.Heading}</h2>
        <ul>
        {EmailHtml.Each(ContactLines, line => EmailHtml.Of($"<li><strong>{line}</strong></li>\n"))}{EmailHtml.Each(WriteTo,
            link => EmailHtml.Of($"<li>{StartHere} <a href=\"{link.Href}\">{link.Address}</a></li>\n"))}</ul>
        {Table(ContactDetails)}{EmailHtml.Each(OnBehalfOf, them => EmailHtml.Of(
            $"""
            <h2>{SafeContact.HeadingOnBehalf}</h2>
            <ul>
            {EmailHtml.Each(LinesFor(them), line => EmailHtml.Of($"<li><strong>{line}</strong></li>\n"))}</ul>
            {Table(Details(them))}
            """))}</td></tr></table>
        <h2>Who gets this report</h2>
        {List(WhoLines)}<h2>Agreed to</h2>
        {List(ConsentLines)}{EmailHtml.Each(Stories, story => EmailHtml.Of(
            $"""
            <h2>{story.Label}</h2>
            {Lines(story)}

            """))}{EmailHtml.Each(Rest, section => EmailHtml.Of(
            $"""
            <h2>{section.Title}</h2>
            <table cellpadding="6">
            {EmailHtml.Each(section.Rows, row => HtmlRow(row.Label, Lines(row)))}</table>

            """))}<h2>Why you have this report</h2>
        <p>{Destination.Reason}</p>
        <p>{Reply}</p>
        {EmailHtml.Each(TakenLinks, link => EmailHtml.Of(
            $"""
            <h2>{Taken}</h2>
            <p>{TakenHow}</p>
            <p><a href="{link}"><strong>{Taken}</strong></a></p>

            """))}</div>
        """);

    private static EmailHtml Strong(IEnumerable<string> lines) =>
        EmailHtml.Each(lines, line => EmailHtml.Of($"<p><strong>{line}</strong></p>\n"));

    private static EmailHtml List(IEnumerable<string> lines) => EmailHtml.Of(
        $"""
        <ul>
        {EmailHtml.Each(lines, line => EmailHtml.Of($"<li>{line}</li>\n"))}</ul>

        """);

    private static EmailHtml Lines(SummaryRow row) => EmailHtml.Each(row.Lines, line => EmailHtml.Of($"<div dir=\"auto\">{line}</div>"));

    private static EmailHtml Table(IEnumerable<(string Label, string Text)> rows) => EmailHtml.Each(
        [rows.ToList()],
        all => all.Count == 0 ? default : EmailHtml.Of(
            $"""
            <table cellpadding="6">
            {EmailHtml.Each(all, row => HtmlRow(row.Label, EmailHtml.Of($"<div dir=\"auto\">{row.Text}</div>")))}</table>

            """));

    private static EmailHtml HtmlRow(string label, EmailHtml value) => EmailHtml.Of(
        $"""
        <tr><th scope="row" align="left" valign="top" width="130">{label}</th><td valign="top">{value}</td></tr>

        """);

    protected override string TextBody
    {
        get
        {
            var text = new StringBuilder();
            Line(Report.FormTitle);
            Paragraphs(Alarming);
            Rows(TopRows);
            Paragraphs(Cautions);
            Heading(SafeContact.Heading);
            Items([.. ContactLines, .. WriteTo.Select(link => $"{StartHere} {link.Href}")]);
            Rows(ContactDetails);
            foreach (var them in OnBehalfOf)
            {
                Heading(SafeContact.HeadingOnBehalf);
                Items(LinesFor(them));
                Rows(Details(them));
            }
            Heading("Who gets this report");
            Items(WhoLines);
            Heading("Agreed to");
            Items(ConsentLines);
            foreach (var story in Stories)
            {
                Heading(story.Label);
                Answer(story);
            }
            foreach (var section in Rest)
            {
                Heading(section.Title);
                foreach (var row in section.Rows)
                {
                    Line(row.Label);
                    Answer(row);
                }
            }

            Heading("Why you have this report");
            Line(Destination.Reason);
            Line("");
            Line(Reply);
            foreach (var link in TakenLinks)
            {
                Heading(Taken);
                Line(TakenHow);
                Line("");
                Line(link);
            }
            return text.ToString();

            void Line(string line, string indent = "") => text.Append(PlainText.Wrap(line, indent)).Append('\n');

            void Heading(string heading)
            {
                Line("");
                Line(heading.ToUpperInvariant());
            }

            void Paragraphs(IEnumerable<string> paragraphs)
            {
                foreach (var paragraph in paragraphs)
                {
                    Line("");
                    Line(paragraph);
                }
            }

            // What somebody typed is set in, so that it never looks like a heading of ours.
            void Answer(SummaryRow row)
            {
                foreach (var line in row.Lines)
                    Line(line, "    ");
            }

            void Items(IEnumerable<string> items)
            {
                foreach (var item in items)
                    text.Append(PlainText.Hanging("- ", item)).Append('\n');
            }

            void Rows(IEnumerable<(string Label, string Text)> rows)
            {
                var before = "\n";
                foreach (var (label, value) in rows)
                {
                    text.Append(before).Append(PlainText.Hanging($"{label}: ", value)).Append('\n');
                    before = "";
                }
            }
        }
    }
}
