using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ResidentPortal.Testing.Site;
using Shouldly;

namespace ResidentPortal.Web.Tests;

/// <summary>Errors as the design system wants them: in the title, in the summary, and beside the field they are about.</summary>
internal static class ErrorsOnPage
{
    public static IHtmlDocument Page(this Reply reply) => new HtmlParser().ParseDocument(reply.Body);

    /// <summary>The message stands beside its field and is tied to it; the summary links to the field; the title says "Error:".</summary>
    public static void ShouldShowError(this Reply reply, string field, string message)
    {
        reply.Status.ShouldBe(reply.SeeOther ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity);
        var page = reply.Page();
        page.Title.ShouldNotBeNull().ShouldStartWith("Error: ");

        var inSummary = page.QuerySelectorAll(".govuk-error-summary a").Where(link => link.GetAttribute("href") == "#" + field).ToList();
        inSummary.ShouldNotBeEmpty($"The summary has no link to {field}.");
        inSummary[0].TextContent.ShouldBe(message);

        var input = page.GetElementById(field).ShouldNotBeNull($"Nothing on the page has the id {field}.");
        input.ShouldBeAssignableTo<IHtmlElement>()!.LocalName.ShouldBeOneOf("input", "textarea", "select");
        var beside = page.GetElementById(field + "-error").ShouldNotBeNull($"No message stands beside {field}.");
        beside.TextContent.Trim().ShouldBe("Error: " + message);
        Described(input).ShouldContain(beside.Id!, $"{field} does not name its message in aria-describedby.");
    }

    /// <summary>Something is wrong with the page as a whole.</summary>
    public static void ShouldShowProblem(this Reply reply, HttpStatusCode status, string words)
    {
        reply.Status.ShouldBe(status);
        reply.Page().Title.ShouldNotBeNull().ShouldStartWith("Error: ");
        reply.Page().QuerySelector(".govuk-error-summary").ShouldNotBeNull().TextContent.ShouldContain(words);
    }

    /// <summary>What stands in the fields of this name: the text, or the values that are chosen.</summary>
    public static IReadOnlyList<string> Standing(this IDocument page, string field) =>
    [
        .. page.QuerySelectorAll("[name]").Where(element => element.GetAttribute("name") == field).SelectMany(element => element switch
        {
            IHtmlTextAreaElement area => new[] { area.Value },
            IHtmlInputElement { Type: "radio" or "checkbox" } choice => choice.IsChecked ? [choice.Value] : [],
            IHtmlInputElement input => [input.Value],
            _ => [],
        }),
    ];

    private static IEnumerable<string> Described(IElement input) =>
        new[] { input.GetAttribute("aria-describedby"), input.Closest("fieldset")?.GetAttribute("aria-describedby") }.OfType<string>()
            .SelectMany(ids => ids.Split(' '));
}
