using System.Net;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using Shouldly;

namespace ResidentPortal.Web.Tests.CaseReview;

/// <summary>A site on Tuesday 10 March 2026, for the tests of one class.</summary>
public sealed class CaseReviewSite : IDisposable
{
    public SiteUnderTest Site { get; } = new() { Clock = new TestClock() };

    public void Dispose() => Site.Dispose();
}

/// <summary>The way through the checker, and from there through the application.</summary>
internal static class Checking
{
    public const string Start = "/asb-case-review/check";
    public const string Result = Start + "/result";
    public const string Apply = Start + "/apply";
    public const string List = Start + "/reports";

    /// <summary>Three reports that count until 1 July, 1 August and 1 September 2026.</summary>
    public static readonly AnswerScript ThreeReports = AnswerScript.Least.WithReports(
        ("1 January 2026", "2 January 2026", "council"), ("1 February 2026", "2 February 2026", "police"),
        ("1 March 2026", "2 March 2026", "landlord"));

    public static Resident Checker(this SiteUnderTest site) => site.Resident("case-review");

    /// <summary>Whether this browser holds answers of the checker.</summary>
    public static bool HoldsAnswers(this Resident resident) =>
        resident.Cookies.Keys.Any(name => name.StartsWith("sQ", StringComparison.Ordinal));

    /// <summary>Answers page after page from the first until this one is shown.</summary>
    /// <param name="until">The last part of its address.</param>
    public static async Task<Reply> CheckAsync(this Resident resident, AnswerScript script, string until = "result")
    {
        var path = $"{Start}/danger";
        var shown = await resident.GetAsync(path);
        while (path != $"{Start}/{until}")
        {
            path = (await resident.PostAsync(path, script.On(Slug(path)))).ShouldLead(path);
            shown = await resident.GetAsync(path);
        }
        shown.Status.ShouldBe(HttpStatusCode.OK, path);
        return shown;
    }

    /// <summary>Carries the answers over and goes on, until check-answers is shown.</summary>
    /// <returns>The pages that had to be answered.</returns>
    public static async Task<IReadOnlyList<string>> CarryOverAsync(this Resident resident, AnswerScript script)
    {
        script = script.Named();
        var path = (await resident.PostAsync(Apply)).ShouldLead(Apply);
        await resident.GetAsync(path);
        var answered = new List<string>();
        while (path != resident.CheckAnswers)
        {
            answered.Add(Slug(path));
            path = (await resident.PostAsync(path, script.On(Slug(path)))).ShouldLead(path);
        }
        (await resident.GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
        return answered;
    }

    public static string MainText(this Reply reply) => reply.Page().QuerySelector("main")!.TextContent;

    private static string ShouldLead(this Reply reply, string path)
    {
        reply.Status.ShouldBe(HttpStatusCode.Found, $"{path}: {reply.Body}");
        return reply.Location!;
    }

    private static string Slug(string path) => path[(path.LastIndexOf('/') + 1)..];
}
