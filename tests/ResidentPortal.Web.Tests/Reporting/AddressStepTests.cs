using System.Net;
using AngleSharp.Html.Dom;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Testing.Places;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>An address is found by its postcode with plain posts; words are always enough.</summary>
public class AddressStepTests(AddressStepTests.SiteWithAddresses sites) : IClassFixture<AddressStepTests.SiteWithAddresses>
{
    // A street of houses; one house alone; nothing.
    private static readonly string Several = SampleAddresses.Postcode(0), One = SampleAddresses.Postcode(6);
    private const string Nowhere = "ZY9 9ZZ";

    [Fact]
    public async Task Get_TheStep_AsksForAPostcodeAndOffersWords()
    {
        var page = (await (await AtWhereAsync()).Shown()).Page();
        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("Where does it happen?");
        page.QuerySelectorAll("main input:not([type=hidden]):not([name=place-type])").Select(field => field.GetAttribute("name"))
            .ShouldBe(["where-postcode", "where-number", "where-street", "where-landmark"]);
        page.QuerySelector("#where-address details")!.HasAttribute("open").ShouldBeFalse();
        page.QuerySelector("form button")!.TextContent.ShouldBe("Continue", "The Enter key presses the first.");
    }

    [Theory]
    [InlineData("find where")]
    [InlineData("")]
    public async Task Post_APostcode_ShowsItsAddressesWithoutAnError(string button)
    {
        var reply = await (await AtWhereAsync()).PostAsync(("where-postcode", Several.ToLowerInvariant()), ("address-action", button));
        reply.Status.ShouldBe(HttpStatusCode.OK);
        var page = reply.Page();
        page.QuerySelector(".govuk-error-summary").ShouldBeNull();
        page.QuerySelectorAll("input[name=where-picked]").Length.ShouldBe(13, "twelve houses, and “not in this list”");
        page.QuerySelector("input[name=where-picked]:checked").ShouldBeNull();
        page.QuerySelector("main")!.TextContent.ShouldContain($"We found 12 addresses at {Several}. Select one.");
        page.QuerySelectorAll("#where-address label").Select(label => label.TextContent.Trim()).Take(3)
            .ShouldBe(["1 Acacia Road", "3 Acacia Road", "5 Acacia Road"]);
    }

    [Fact]
    public async Task Post_AHouseNumber_MakesTheListShort()
    {
        var reply = await (await AtWhereAsync())
            .PostAsync(("where-postcode", Several), ("where-number", "7"), ("address-action", "find where"));
        var only = reply.Page().QuerySelectorAll("input[name=where-picked]").OfType<IHtmlInputElement>().First();
        only.Value.ShouldBe("999000003");
        only.IsChecked.ShouldBeTrue("One match is there to be confirmed.");
    }

    [Fact]
    public async Task Post_OneMatch_IsShownToBeConfirmedThenKept()
    {
        var here = await AtWhereAsync();
        var reply = await here.PostAsync(("where-postcode", One));
        reply.Page().QuerySelector("main")!.TextContent.ShouldContain("We found one address");
        reply.Page().QuerySelector("input[name=where-picked]:checked").ShouldNotBeNull();
        var uprn = reply.Page().QuerySelector("input[name=where-picked]:checked")!.GetAttribute("value")!;
        (await here.PostAsync(("where-picked", uprn))).Status.ShouldBe(HttpStatusCode.Found);
        var kept = (PlaceAnswer)(await here.AnswersAsync()).Raw("where")!;
        (kept.Uprn, kept.Postcode).ShouldBe((uprn, One));
        kept.Ward.ShouldNotBeEmpty();
        // Coming back shows what was picked.
        (await here.Shown()).Page().QuerySelector("input[name=where-picked]:checked")!.GetAttribute("value").ShouldBe(uprn);
    }

    [Fact]
    public async Task Post_TheListWithoutAChoice_AsksForOne()
    {
        var here = await AtWhereAsync();
        await here.PostAsync(("where-postcode", Several));
        (await here.PostAsync()).ShouldShowError("where-picked", AddressQuestion.Unpicked);
    }

    [Fact]
    public async Task Post_NotInTheList_TakesWords()
    {
        var here = await AtWhereAsync();
        await here.PostAsync(("where-postcode", Several));
        (await here.PostAsync(("where-picked", "not-listed"), ("where-street", "The bin store"))).Status.ShouldBe(HttpStatusCode.Found);
        (await here.AnswersAsync()).Raw("where").ShouldBe(new PlaceAnswer(Several, "The bin store", "") { Ward = "Barnet Vale" });
    }

    [Fact]
    public async Task Post_APostcodeThatTheListHasNot_LeadsToWordsAndBlocksNothing()
    {
        var here = await AtWhereAsync();
        var reply = await here.PostAsync(("where-postcode", Nowhere), ("address-action", "find where"));
        reply.Status.ShouldBe(HttpStatusCode.OK);
        reply.Page().QuerySelector(".govuk-error-summary").ShouldBeNull();
        reply.Page().QuerySelector("#where-address details")!.HasAttribute("open").ShouldBeTrue();
        reply.Page().QuerySelector("main")!.TextContent.ShouldContain($"We have no addresses at {Nowhere}.");
        (await here.PostAsync(("where-postcode", Nowhere))).Status.ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("", "Enter a street, a postcode or something close to where it happened")]
    [InlineData("NW9", Postcode.Wrong)]
    public async Task Find_NoPostcode_SaysWhatToEnter(string postcode, string message) =>
        (await (await AtWhereAsync()).PostAsync(("where-postcode", postcode), ("address-action", "find where")))
            .ShouldShowError("where-postcode", message);

    [Fact]
    public async Task Again_AfterAList_AsksForAPostcodeAndKeepsTheWords()
    {
        var here = await AtWhereAsync();
        await here.PostAsync(("where-postcode", Several));
        var page =
            (await here.PostAsync(("where-picked", "999000003"), ("where-landmark", "By the gate"), ("address-action", "again where")))
            .Page();
        page.Standing("where-postcode").ShouldBe([""]);
        page.Standing("where-landmark").ShouldBe(["By the gate"]);
    }

    [Theory]
    [InlineData("where-picked", "999000040")]
    [InlineData("where-picked", "'; DROP TABLE addresses; --")]
    [InlineData("where-number", "\0%_[")]
    [InlineData("address-action", "again nothing")]
    [InlineData("where-shown", "x")]
    public async Task Post_Nonsense_IsNoFailure(string field, string value) =>
        ((int)(await (await AtWhereAsync()).PostAsync(("where-postcode", Several), (field, value))).Status).ShouldBeLessThan(500);

    [Fact]
    public async Task Pages_OfTwoAddressesWithOtherLandlords_AreTheSame()
    {
        var pages = new List<string>();
        foreach (var street in (int[])[1, 3, 4])
        {
            var here = await AtWhereAsync();
            var postcode = SampleAddresses.Postcode(street);
            var list = (await here.PostAsync(("where-postcode", postcode))).Page();
            var first = list.QuerySelector("input[name=where-picked]")!.GetAttribute("value")!;
            var text = list.QuerySelector("#where-address .govuk-radios__label")!.TextContent.Trim();
            await here.PostAsync(("where-picked", first));
            var script = AnswerScript.Least.With("home", ("home", "not-known"))
                .With("where", ("where-postcode", postcode), ("where-picked", first));
            var resident = sites.Site.Resident();
            var all = (await resident.GoToAsync("home", script)).Page().QuerySelector("main")!.TextContent;
            resident = sites.Site.Resident();
            all += (await resident.GoToAsync("check-answers", script)).Page().QuerySelector("main")!.TextContent;
            all += (await resident.SubmitAsync()).Page().QuerySelector("main")!.TextContent;
            pages.Add(System.Text.RegularExpressions.Regex.Replace(
                all.Replace(postcode, "", StringComparison.Ordinal)
                    .Replace(text, "", StringComparison.Ordinal), "A-[0-9A-Z]{4}-[0-9A-Z]{4}|\\s+", " "));
        }
        pages.Distinct().Count().ShouldBe(1, string.Join("\n---\n", pages));
    }

    private async Task<Here> AtWhereAsync()
    {
        var resident = sites.Site.Resident();
        await resident.GoToAsync("where", AnswerScript.Least);
        return new(resident, sites.Site);
    }

    private sealed record Here(Resident Resident, SiteUnderTest Site)
    {
        public Task<Reply> Shown() => Resident.GetAsync(Resident.Page("where"));

        public Task<Reply> PostAsync(params (string, string)[] fields) =>
            Resident.PostAsync(Resident.Page("where"), [("place-type", "home"), .. fields]);

        public async Task<Answers> AnswersAsync() =>
            (await Site.Drafts.FindAsync(Resident.Cookies.Single(cookie => cookie.Key.StartsWith('s')).Value, "asb"))
                .ShouldBeOfType<DraftLookup.Open>().Answers;
    }

    public sealed class SiteWithAddresses : IDisposable
    {
        public SiteUnderTest Site { get; } = SiteUnderTest.InDevelopment(("Places:Gazetteer", SampleAddresses.File));

        public void Dispose() => Site.Dispose();
    }
}
