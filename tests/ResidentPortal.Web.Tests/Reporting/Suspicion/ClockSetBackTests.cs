using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.Reporting.Suspicion;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting.Suspicion;

/// <summary>A clock that is set right while somebody fills in a form is no reason to hold what they send.</summary>
public class ClockSetBackTests
{
    [Theory]
    [InlineData(0, SuspicionCheck.TooQuick)]
    [InlineData(9, SuspicionCheck.TooQuick)]
    [InlineData(10, "")]
    [InlineData(-120, "")]
    public async Task Report_SentSoManySecondsAfterItBegan_IsHeldOnlyWhereItWasQuick(int seconds, string reason)
    {
        var clock = new TestClock();
        using var site = SiteUnderTest.InDevelopment(("Abuse:MinimumSeconds", "10"));
        site.Clock = clock;
        var resident = site.Resident();
        await resident.GoToAsync("check-answers", AnswerScript.Least);

        clock.AdjustTime(clock.GetUtcNow().AddSeconds(seconds));
        var reference = (await resident.SubmitAsync()).Reference.ShouldNotBeNull();

        (await site.HeldReasonAsync(reference)).ShouldBe(reason);
    }
}
