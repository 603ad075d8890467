using System.Net;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>"Add another" and "Remove" work as plain posts and lose nothing.</summary>
public class ListStepTests(SiteUnderTest site)
{
    private static readonly (string, string)[] Two =
    [
        ("earlier-reports-count", "2"),
        ("earlier-reports-1-told-who", "police"), ("earlier-reports-1-told-date", "2 weeks ago"),
        ("earlier-reports-1-told-reference", "CAD 77"),
        ("earlier-reports-2-told-who", "other"), ("earlier-reports-2-told-other", "My MP"), ("earlier-reports-2-told-date", "32/1/2026"),
    ];

    [Fact]
    public async Task Add_WithUncheckedText_ShowsOneMoreAndKeepsAll()
    {
        var page = (await PressAsync("add earlier-reports")).Page();
        page.QuerySelectorAll("fieldset.rp-list-item").Length.ShouldBe(3);
        page.Standing("earlier-reports-count").ShouldBe(["3"]);
        foreach (var (field, value) in Two.Skip(1))
            page.Standing(field).ShouldBe([value]);
        page.QuerySelector(".govuk-error-summary").ShouldBeNull("Nothing is checked by adding.");
    }

    [Fact]
    public async Task Remove_First_MovesTheSecondUp()
    {
        var page = (await PressAsync("remove earlier-reports 0")).Page();
        page.QuerySelectorAll("fieldset.rp-list-item").Length.ShouldBe(1);
        page.Standing("earlier-reports-1-told-who").ShouldBe(["other"]);
        page.Standing("earlier-reports-1-told-other").ShouldBe(["My MP"]);
        page.Standing("earlier-reports-1-told-date").ShouldBe(["32/1/2026"]);
        page.Standing("earlier-reports-1-told-reference").ShouldBe([""], "It is the first one's, which was removed.");
    }

    [Fact]
    public async Task Remove_Last_KeepsTheFirst()
    {
        var page = (await PressAsync("remove earlier-reports 1")).Page();
        page.Standing("earlier-reports-count").ShouldBe(["1"]);
        page.Standing("earlier-reports-1-told-reference").ShouldBe(["CAD 77"]);
    }

    [Theory]
    [InlineData("remove earlier-reports 7")]
    [InlineData("remove earlier-reports -1")]
    [InlineData("remove earlier-reports 99999999999999999999")]
    [InlineData("add no-such-list")]
    [InlineData("add")]
    [InlineData("remove earlier-reports x")]
    public async Task Press_ButtonThatIsNotThere_ReadsThePageAsContinue(string button) =>
        (await PressAsync(button))
            .ShouldShowError("earlier-reports-2-told-date", "Check the day and the month. Enter the day first, like 3 March or 3/3/2026");

    [Fact]
    public async Task Add_AtTheLimit_AddsNoMore()
    {
        var (resident, _) = await AtListAsync();
        var page =
            (await resident.PostAsync(resident.Page("earlier-reports"), ("earlier-reports-count", "20"),
                ("list-action", "add earlier-reports"))).Page();
        page.QuerySelectorAll("fieldset.rp-list-item").Length.ShouldBe(20);
        page.QuerySelectorAll("button[value^='add ']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Press_AnyButton_StoresNoAnswer()
    {
        var (resident, shown) = await AtListAsync();
        shown.Page().Standing("earlier-reports-count").ShouldBe(["1"]);
        await resident.PostAsync(resident.Page("earlier-reports"), [.. Two, ("list-action", "add earlier-reports")]);

        var token = resident.Cookies.Single(cookie => cookie.Key.StartsWith('s')).Value;
        (await site.Drafts.FindAsync(token, "asb")).ShouldBeOfType<ResidentPortal.Reports.Drafts.DraftLookup.Open>()
            .Answers.Raw("earlier-reports").ShouldBeNull();
        // The page is shown as it was left all the same.
        (await resident.GetAsync(resident.Page("earlier-reports"))).Page().Standing("earlier-reports-count").ShouldBe(["3"]);
    }

    private async Task<Reply> PressAsync(string button)
    {
        var (resident, _) = await AtListAsync();
        var reply = await resident.PostAsync(resident.Page("earlier-reports"), [.. Two, ("list-action", button)]);
        reply.SeeOther.ShouldBeTrue();
        reply.Status.ShouldBe(HttpStatusCode.OK);
        return reply;
    }

    private async Task<(Resident Resident, Reply Shown)> AtListAsync()
    {
        var resident = new Resident(site.Client(), "asb") { LoadsPages = false };
        return (resident, await resident.GoToAsync("earlier-reports", AnswerScript.Widest));
    }
}
