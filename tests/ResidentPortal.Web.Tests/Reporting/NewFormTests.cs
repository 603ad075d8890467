using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Checks;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.Councils;
using ResidentPortal.Studio.Dictionary;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>
/// The recipe for a form in docs/contributing.md, followed with a form of the tests' own: one file, one line, and rules in the routing.
/// </summary>
public sealed class NewFormTests(NewFormTests.SiteWithLostPets lostPets) : IClassFixture<NewFormTests.SiteWithLostPets>
{
    private readonly SiteUnderTest site = lostPets.Site;

    [Fact]
    public async Task Choose_Problem_OffersTheForm()
    {
        var links = (await site.Resident().GetAsync("/report")).Page().QuerySelectorAll("main .rp-task-card a");
        links.Select(link => link.GetAttribute("href")).ShouldBe(["/report/asb", "/report/hate-crime", "/report/lost-pet"]);
        links[2].TextContent.ShouldBe("Report a lost pet");
    }

    [Fact]
    public async Task Report_FilledIn_IsRoutedAndMailed()
    {
        var resident = new Resident(site.Client(), LostPetReport.Id) { FirstPage = "pet" };
        var script = AnswerScript.Least.With("pet", ("pet", "lost-cat"));
        var reference = await resident.ReportAsync(script);

        reference.ShouldStartWith("L-");
        var mail = (await site.MailAsync()).Where(message => message.Subject.Contains(reference, StringComparison.Ordinal)).ToList();
        mail.Select(message => message.To).ShouldHaveSingleItem().ShouldContain("street-scene@example.org");
        mail[0].Subject.ShouldBe(reference);
        mail[0].Text.ShouldStartWith("Lost pet");
        mail[0].Text.ShouldContain("A cat is lost");
    }

    [Fact]
    public async Task Report_LeftWithTheExit_IsForgotten()
    {
        var resident = new Resident(site.Client(), LostPetReport.Id) { FirstPage = "pet" };
        await resident.GoToAsync("when", AnswerScript.Least.With("pet", ("pet", "lost-dog")));
        await resident.GetAsync("/exit");
        resident.Cookies.Keys.ShouldNotContain("sL");
    }

    [Fact]
    public void Addresses_OfTheForm_CanBeLinkedTo()
    {
        var routes = site.Services.GetRequiredService<ApplicationRoutes>();
        foreach (var path in (string[])["/report/lost-pet", "/report/lost-pet/pet", "/report/asb", "/asb-case-review/check", "/search"])
            routes.Contains(path).ShouldBeTrue(path);
        routes.Contains("/report/lost-parrot").ShouldBeFalse();
    }

    [Fact]
    public void Words_OfTheForm_AreInTheStudio() =>
        site.Services.GetRequiredService<ProgramTexts>().Forms.Select(form => form.Id)
            .ShouldBe(["asb", "hate-crime", "case-review", "lost-pet", "case-review-check"]);

    [Fact]
    public void Routing_WithoutRulesForTheForm_IsRefused()
    {
        var forms = Forms(AsbReport.Of, HateCrimeReport.Of, CaseReviewApplication.Of, LostPetReport.Of);
        RoutingTable.TryCreate(ShippedCouncil.RoutingOptions, forms.Names, out _, out var mistakes).ShouldBeFalse();
        mistakes.ShouldHaveSingleItem().Problem.ShouldContain("reach no queue, among reports of lost-cat, lost-dog");
    }

    [Fact]
    public void Forms_OfOneId_AreRefused() =>
        Should.Throw<ArgumentException>(() => Forms(AsbReport.Of, AsbReport.Of)).Message.ShouldContain("Two forms have the id “asb”");

    [Fact]
    public void Forms_OfOneLetter_AreRefused() =>
        Should.Throw<ArgumentException>(() => Forms(AsbReport.Of, Lettered)).Message.ShouldContain("Two forms have the letter “A”");

    private static ReportForm Lettered(CouncilDescription council)
    {
        var form = LostPetReport.Of(council);
        return form with { Form = form.Form with { Letter = 'A' } };
    }

    private static ReportForms Forms(params FormOf[] forms) => new(ShippedCouncil.Description, forms);

    public sealed class SiteWithLostPets : IDisposable
    {
        public SiteUnderTest Site { get; } = SiteUnderTest.InDevelopment([.. Rules()]);

        public SiteWithLostPets() => Site.Replace = services => services.AddForm(LostPetReport.Of);

        public void Dispose() => Site.Dispose();

        private static IEnumerable<(string, string)> Rules()
        {
            var number = ShippedCouncil.RoutingOptions.Rules.Count;
            foreach (var (kind, words) in new[] { ("lost-cat", "A cat is lost"), ("lost-dog", "A dog is lost") })
            {
                yield return ($"Routing:Rules:{number}:Name", words);
                yield return ($"Routing:Rules:{number}:When:Form:0", LostPetReport.Id);
                yield return ($"Routing:Rules:{number}:When:Kind:0", kind);
                yield return ($"Routing:Rules:{number}:To:0", "street-scene");
                number++;
            }
        }
    }
}
