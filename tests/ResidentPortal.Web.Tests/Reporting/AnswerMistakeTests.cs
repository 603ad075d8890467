using System.Net;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>Every mistake on every page of both forms is told beside its field, and nothing that was typed is lost.</summary>
public class AnswerMistakeTests(AnswerMistakeTests.Residents residents) : IClassFixture<AnswerMistakeTests.Residents>
{
    public static IEnumerable<object[]> EveryPage => ShippedCouncil.Forms.All.SelectMany(report =>
        report.Form.Steps.Where(step => WrongAnswers.On(step).Any()).Select(step => new object[] { report.Slug, step.Slug }));

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Post_WrongAnswer_IsToldBesideItsField(string form, string slug)
    {
        var (resident, before) = await residents.AtAsync(form, slug);
        var step = ShippedCouncil.Forms.Find(form)!.Form.Find(slug)!.AskedOf(before)!;
        foreach (var wrong in WrongAnswers.On(step))
        {
            var posted = Fields(wrong.Fields);
            var errors = step.Read(posted, before, LondonTime.DateAt(DateTimeOffset.UtcNow)).Errors;
            errors.ShouldNotBeEmpty($"“{wrong.Mistake}” is no mistake.");

            var reply = await resident.PostAsync(resident.Page(slug), wrong.Fields);
            foreach (var error in errors.DistinctBy(error => error.Field))
                reply.ShouldShowError(error.Field, error.Message);
            var page = reply.Page();
            foreach (var field in wrong.Fields.Where(field => field.Value != "no-such-option" && IsShown(step, field.Field))
                .GroupBy(field => field.Field))
                page.Standing(field.Key).ShouldBe([.. field.Select(value => value.Value)], ignoreOrder: true,
                    $"{wrong.Mistake}: {field.Key} lost what was typed.");
            page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).ShouldBeEmpty(wrong.Mistake);
        }
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Get_AfterMistakes_ShowsThemUntilThePageIsRight(string form, string slug)
    {
        var (resident, before) = await residents.AtAsync(form, slug);
        var wrong = WrongAnswers.On(ShippedCouncil.Forms.Find(form)!.Form.Find(slug)!.AskedOf(before)!).Last();
        var told = await resident.PostAsync(resident.Page(slug), [.. wrong.Fields]);
        told.SeeOther.ShouldBeTrue("Going back later must not ask to send the form again.");

        var shown = await resident.GetAsync(resident.Page(slug));
        shown.Status.ShouldBe(HttpStatusCode.OK);
        shown.Page().Title!.ShouldStartWith("Error: ");
        shown.Page().QuerySelector(".govuk-error-summary")!.TextContent
            .ShouldBe(told.Page().QuerySelector(".govuk-error-summary")!.TextContent);
        (await residents.AnswersAsync(resident, form)).ShouldBe(before, "What is wrong is no answer.");

        var right = await resident.PostAsync(resident.Page(slug), [.. AnswerScript.Past(slug).On(slug)]);
        right.Status.ShouldBe(HttpStatusCode.Found);
        shown = await resident.GetAsync(resident.Page(slug));
        shown.Page().Title!.ShouldNotStartWith("Error");
        shown.Page().QuerySelector(".govuk-error-summary").ShouldBeNull();
        residents.Forget(form, slug);
    }

    // A page shows as many items as a list may have, not as many as somebody posts.
    private static bool IsShown(Step step, string field) => !step.Questions.OfType<ListQuestion>().Any(list =>
        field == list.CountField
            || Enumerable.Range(list.MaxItems, 60).Any(index => field.StartsWith(list.ItemPrefix("", index), StringComparison.Ordinal)));

    private static FieldValues Fields(IEnumerable<(string Field, string Value)> fields) =>
        new(fields.GroupBy(field => field.Field).ToDictionary(field => field.Key, field => field.Select(value => value.Value).ToArray()));

    /// <summary>One resident for each page, who stands on it with the pages before it answered.</summary>
    public sealed class Residents(SiteUnderTest site)
    {
        private readonly Dictionary<(string, string), (Resident, Answers)> standing = [];

        public async Task<(Resident Resident, Answers Before)> AtAsync(string form, string slug)
        {
            if (!standing.TryGetValue((form, slug), out var here))
            {
                var resident = new Resident(site.Client(), form) { LoadsPages = false };
                await resident.GoToAsync(slug, AnswerScript.Past(slug));
                here = (resident, await AnswersAsync(resident, form));
                standing[(form, slug)] = here;
            }
            return here;
        }

        public void Forget(string form, string slug) => standing.Remove((form, slug));

        public async Task<Answers> AnswersAsync(Resident resident, string form)
        {
            var draft = await site.Drafts.FindAsync(resident.Cookies.Single(cookie => cookie.Key.StartsWith('s')).Value, form);
            return draft.ShouldBeOfType<ResidentPortal.Reports.Drafts.DraftLookup.Open>().Answers;
        }
    }
}
