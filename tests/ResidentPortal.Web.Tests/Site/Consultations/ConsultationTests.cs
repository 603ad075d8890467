using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Web.Site.Consultations;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Consultations;

public class ConsultationTests
{
    [Theory]
    [InlineData("", "", "2026-01-01", ConsultationState.Undated)]
    [InlineData("2026-03-01", "2026-03-31", "2026-02-28", ConsultationState.Coming)]
    [InlineData("2026-03-01", "2026-03-31", "2026-03-01", ConsultationState.Open)]
    [InlineData("2026-03-01", "2026-03-31", "2026-03-31", ConsultationState.Open)]
    [InlineData("2026-03-01", "2026-03-31", "2026-04-01", ConsultationState.Closed)]
    [InlineData("2026-03-01", "", "2030-01-01", ConsultationState.Open)]
    [InlineData("", "2026-03-31", "2026-04-01", ConsultationState.Closed)]
    public void StateOn_Day_IsOpenOnTheFirstAndTheLast(string opens, string closes, string today, ConsultationState state) =>
        Consultation.Of(Page(("opens", opens), ("closes", closes))).StateOn(Day(today)).ShouldBe(state);

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static PublishedPage Page(params (string Alias, string Value)[] properties) => PublishedSite.Build(
        ContentSet.Empty with
        {
            Nodes =
            [
                new(Guid.NewGuid(), null, Consultation.DocumentType, new("A consultation"), 0, DateTimeOffset.UnixEpoch,
                    [ContentNode.Invariant], [],
                    properties.ToDictionary(property => property.Alias, property => new LocalisedText(property.Value))),
            ],
        }, 1).Pages[0];
}
