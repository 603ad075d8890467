using ResidentPortal.Domain.Tests.CaseReview;
using ResidentPortal.Web.CaseReview.Settings;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.CaseReview.Settings;

public sealed class PublishedThresholdsTests
{
    private static readonly PublishedThresholds Published = PublishedThresholds.Read(ShippedCouncil.Settings);

    /// <summary>What each rule leads to is held where the rules are tested; here, that the file says them.</summary>
    [Fact]
    public void Read_OfTheShippedFile_IsWhatTheAreasPublished() =>
        Published.All.ShouldBe([Presets.Usual with { Area = "Barnet" }, .. Presets.All.Skip(1)]);

    [Theory]
    [InlineData("CAMDEN", "Camden")]
    [InlineData("north kesteven", "North Kesteven")]
    [InlineData("Camden ", null)]
    [InlineData("Atlantis", null)]
    public void Find_Area_KnowsItInAnyCase(string area, string? found) => Published.Find(area)?.Area.ShouldBe(found);

    [Fact]
    public void Act_Alone_HasNoRuleOfAnArea() =>
        PublishedThresholds.Act.ShouldBe(Presets.Usual with { Area = "Council", DistinctPeople = null });
}
