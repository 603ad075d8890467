using AngleSharp.Html.Parser;

namespace ResidentPortal.Web.Site.Strategy;

/// <summary>The text of a page as a part of a longer document.</summary>
internal static class ChapterText
{
    private static readonly string[] Headings = ["h5", "h4", "h3", "h2"];

    /// <summary>Each heading goes down by one level. An id, and each link to it, begins with the chapter's own.</summary>
    /// <param name="html">Cleaned already, as a page gives it.</param>
    public static string Inside(string html, string chapter)
    {
        var document = new HtmlParser().ParseDocument("<!doctype html><body></body>");
        var body = document.Body!;
        body.InnerHtml = html;
        foreach (var element in body.QuerySelectorAll("[id]"))
            element.Id = $"{chapter}-{element.Id}";
        foreach (var link in body.QuerySelectorAll("a[href^='#']"))
            link.SetAttribute("href", $"#{chapter}-{link.GetAttribute("href")![1..]}");
        foreach (var level in Headings)
        {
            foreach (var heading in body.QuerySelectorAll(level))
            {
                var lower = document.CreateElement($"h{level[1] - '0' + 1}");
                foreach (var attribute in heading.Attributes)
                    lower.SetAttribute(attribute.Name, attribute.Value);
                lower.InnerHtml = heading.InnerHtml;
                heading.Replace(lower);
            }
        }

        return body.InnerHtml;
    }
}
