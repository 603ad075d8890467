using ResidentPortal.Reports.Emails;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Emails;

public sealed class HeldCountEmailTests
{
    [Theory]
    [InlineData(1, "1 report is held because it looked automated. No team has it yet.")]
    [InlineData(2, "2 reports are held because they looked automated. No team has them yet.")]
    public void Compose_ACount_SaysItInOneNumber(int count, string expected) =>
        new HeldCountEmail("operations@council.internal", count).Compose("<1@council.internal>").Text.ShouldStartWith(expected);
}
