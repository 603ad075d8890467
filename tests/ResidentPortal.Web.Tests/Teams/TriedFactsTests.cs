using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Routing;
using ResidentPortal.People.Access;
using ResidentPortal.Teams.Routing.Terms;
using ResidentPortal.Teams.Routing.Trying;
using ResidentPortal.Web.Tests.Studio;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Teams;

/// <summary>What is tried is what intake decides.</summary>
public sealed class TriedFactsTests(TeamsSite site) : IClassFixture<TeamsSite>
{
    private static readonly RoutingLabels Labels = new(ShippedCouncil.Description, ShippedCouncil.Forms);

    [Fact]
    public void Read_WhateverAnswersLeadTo_IsTheSameFactsAndTheSameDecision()
    {
        var (names, table, now) = (ShippedCouncil.Forms.Names, ShippedCouncil.Routing, DateTimeOffset.UtcNow);
        var looked = 0;
        foreach (var (place, reachable) in EveryCombination.Reachable(names).Index())
        {
            var facts = reachable with
            {
                InvolvesStaff = place % 5 == 0,
                ListedTenure = place % 3 == 0 ? names.Tenures[place % names.Tenures.Count] : "",
                Ward = place % 2 == 0 && names.Wards.Count > 0 ? names.Wards[place % names.Wards.Count] : "",
            };
            var tried = TriedFacts.Read(new QueryCollection(QueryHelpers.ParseQuery(Address(facts))), Labels);
            tried.Facts.ShouldBe(facts, Address(facts));
            var (said, decided) = (Outcome.Of(table.Decide(tried.Facts!), now, WorkingCalendar.WithoutClosures), table.Decide(facts));
            said.Queues.Select(queue => queue.Id).ShouldBe(decided.Destinations.Select(told => told.Queue.Id));
            said.Lead.ShouldBe(decided.Lead.Name);
            said.Rules.ShouldBe(decided.MatchedRules);
            looked++;
        }
        looked.ShouldBeGreaterThan(7000);
    }

    [Fact]
    public async Task Try_WithTheFactsOfAReport_SaysWhereItWent()
    {
        var reference = await site.ReportAsync();
        var manager = await site.Staff.SignedInAsync(Roles.TeamManager);
        var stored = (await site.Staff.Site.QueryAsync($"SELECT Routing FROM Reports WHERE Reference = '{reference}'"))[0][0];
        var routing = JsonDocument.Parse((string)stored).RootElement;
        var names = routing.GetProperty("Queues").EnumerateArray().Select(id => ShippedCouncil.Routing.Find(id.GetString()!)!.Name);
        var page = (await manager.OpenAsync("/teams/routing/try?tried=yes&form=asb&kind=noise&tenure=owner")).Page();
        var half = page.QuerySelector(".govuk-grid-column-one-half")!;
        half.QuerySelectorAll("li strong").Select(name => name.TextContent).ShouldBe(names);
        half.TextContent.ShouldContain("The noise team will read your report by ");
        half.TextContent.ShouldContain("Rules that hold: Noise.");

        (await manager.OpenAsync("/teams/routing/try?tried=yes")).ShouldShowError("form", TriedFacts.FormWanted);
        (await manager.OpenAsync("/teams/routing/try?tried=yes&form=asb&kind=%3Cscript%3E")).ShouldShowError("kind", TriedFacts.KindWanted);
    }

    private static string Address(RoutingFacts facts) => QueryHelpers.AddQueryString("", new KeyValuePair<string, string?>[]
    {
        new("tried", "yes"), new("form", facts.FormId), new("tenure", facts.Tenure), new("urgency", $"{facts.Urgency}"),
        new("repeat", facts.RepeatOrVulnerable ? "yes" : ""), new("hate", facts.HateElement ? "yes" : ""),
        new("staff", facts.InvolvesStaff ? "yes" : ""), new("listed", facts.ListedTenure), new("ward", facts.Ward),
    }
    .Concat(facts.Kinds.All.Select(kind => KeyValuePair.Create("kind", (string?)kind)))
    .Concat(ShippedCouncil.Forms.Names.Consents.Where(facts.Consents.Include)
        .Select(body => KeyValuePair.Create("consent", (string?)body))));
}
