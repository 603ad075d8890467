using System.Text;

namespace ResidentPortal.Reports.Emails;

internal sealed partial record TeamEmail
{
    private const string StartHere = "To email them, start here:";

    protected override EmailHtml HtmlBody => EmailHtml.Of(
        $"""
        <h1>{Report.FormTitle}</h1>
        <p>Reference <strong>{Reference.ToString()}</strong>, {UrgencyWord}</p>
        {EmailHtml.Each(FirstLines, line => EmailHtml.Of(
            $"<p><strong>{line}</strong></p>\n"))}<table border="1" cellpadding="12" role="presentation"><tr><td>
        <h2>{SafeContact.Heading}</h2>
        <ul>
        {EmailHtml.Each(ContactLines, line => EmailHtml.Of($"<li><strong>{line}</strong></li>\n"))}{EmailHtml.Each(WriteTo,
            link => EmailHtml.Of($"<li>{StartHere} <a href=\"{link.Href}\">{link.Address}</a></li>\n"))}</ul>
        </td></tr></table>
        {EmailHtml.Each(Sections, section => EmailHtml.Of(
            $"""
            <h2>{section.Title}</h2>
            <table cellpadding="6">
            {EmailHtml.Each(section.Rows, row => EmailHtml.Of(
                $"""
                <tr><th scope="row" align="left" valign="top">{row.Label}</th><td>{EmailHtml.Each(row.Lines,
                    line => EmailHtml.Of($"<div dir=\"auto\">{line}</div>"))}</td></tr>

                """))}</table>

            """))}<h2>Agreed to</h2>
        <ul>
        {EmailHtml.Each(ConsentLines, line => EmailHtml.Of($"<li>{line}</li>\n"))}</ul>
        <h2>Who gets this report</h2>
        <ul>
        {EmailHtml.Each(WhoLines, line => EmailHtml.Of($"<li>{line}</li>\n"))}</ul>
        <h2>Why you have this report</h2>
        <p>{Destination.Reason}</p>
        <p>{Reply}</p>
        """);

    protected override string TextBody
    {
        get
        {
            var text = new StringBuilder();
            Line(Report.FormTitle);
            Line($"Reference {Reference}, {UrgencyWord}");
            foreach (var line in FirstLines)
                Line(line);
            Heading(SafeContact.Heading);
            Items([.. ContactLines, .. WriteTo.Select(link => $"{StartHere} {link.Href}")]);
            foreach (var section in Sections)
            {
                Heading(section.Title);
                foreach (var row in section.Rows)
                {
                    Line(row.Label);
                    foreach (var line in row.Lines)
                        Line(line, "    ");
                }
            }

            Heading("Agreed to");
            Items(ConsentLines);
            Heading("Who gets this report");
            Items(WhoLines);
            Heading("Why you have this report");
            Line(Destination.Reason);
            Line("");
            Line(Reply);
            return text.ToString();

            void Line(string line, string indent = "") => text.Append(PlainText.Wrap(line, indent)).Append('\n');

            void Heading(string heading)
            {
                Line("");
                Line(heading.ToUpperInvariant());
            }

            void Items(IEnumerable<string> items)
            {
                foreach (var item in items)
                    Line($"- {item}");
            }
        }
    }
}
