using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Reports;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Councils;

public sealed class NoiseLineTests
{
    [Fact]
    public void Advice_WithANumber_NamesItAndItsHours() => Lines(new("020 7946 0018", "It is open on Friday and Saturday nights."))
        .ShouldContain(
            "If it is noise, call 020 7946 0018. It is open on Friday and Saturday nights. By text relay, call 18001 020 7946 0018.");

    [Fact]
    public void Advice_WithoutANumber_SaysThatThereIsNone()
    {
        var lines = string.Join(' ', Lines(NoiseLine.None));
        lines.ShouldContain("The council has no noise line to call at night or at weekends.");
        lines.ShouldNotContain("website");
    }

    private static IReadOnlyList<string> Lines(NoiseLine line) => AsbReport.Of(SampleCouncil.Description with { NoiseLine = line })
        .Form.Find("happening-now")!.Notice!.Lines;
}
