using System.Globalization;
using System.Net;
using System.Text;

namespace ResidentPortal.Reports.Rights;

/// <summary>The page to print: everything that is handed over, in one file that needs nothing else.</summary>
internal static class BundlePage
{
    private const string Head =
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>What we hold about you</title>
        <style>
        body { font: 1rem/1.5 sans-serif; margin: 2rem auto; max-width: 45rem; padding: 0 1rem; color: #0b0c0c; overflow-wrap: anywhere }
        section { break-before: page } dt { font-weight: bold; margin-top: 1rem } dd { margin: 0 }
        mark { background: #fff7bf; padding: 0 .25rem }
        </style>
        </head>
        <body>
        <main>
        """;

    public static string Of(IReadOnlyList<HandedReport> reports)
    {
        var page = new StringBuilder(Head);
        page.Append("\n<h1>What we hold about you</h1>\n");
        page.Append(
            "<p>We keep reports to deal with them and to keep people safe. This is a public task: Article 6(1)(e) of the UK GDPR. "
            + "You can ask us to put right what is wrong, to use it less, or to erase it, and you can complain to us and to the "
            + "Information "
            + "Commissioner.</p>\n");
        page.Append(reports.Count == 0
            ? "<p>We hold no report that we can give you.</p>\n"
            : "<p>Where <mark>a mark</mark> stands, other people’s words or names may follow. Whoever hands this over has looked at "
            + "it.</p>\n");
        foreach (var report in reports)
            Add(page, report);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Add(StringBuilder page, HandedReport report)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{Text(report.Form)}, {Text(report.Reference)}</h2>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p>Received on {Text(report.Received)}. {Text(report.Kept)}</p>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p>Who was given it: {Text(string.Join(", ", report.Recipients))}.</p>\n");
        foreach (var section in report.Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h3>{Text(section.Title)}</h3>\n<dl>\n");
            foreach (var row in section.Rows)
            {
                var mark = row.Mark is null ? "" : $" <mark>{Text(row.Mark)}</mark>";
                page.Append(CultureInfo.InvariantCulture,
                    $"<dt>{Text(row.Question)}{mark}</dt>\n<dd dir=\"auto\">{string.Join("<br>", row.Answer.Select(Text))}</dd>\n");
            }
            page.Append("</dl>\n");
        }
        page.Append("</section>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
