using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Architecture;

/// <summary>What is a council's own is in its folder, and the engine of forms serves any form.</summary>
public partial class CouncilNamesTests
{
    [Fact]
    public void SourceFiles_NameNoCouncil() =>
        Sources.Files("src").Where(file => NamesOfACouncil().IsMatch(File.ReadAllText(file))).Select(Sources.Name)
            .ShouldBeEmpty("What is a council’s own belongs in its folder.");

    [Fact]
    public void Forms_Engine_KnowsNoFormAndNoCouncil() =>
        Sources.Files("src/ResidentPortal.Domain/Forms").Where(file => OtherRooms().IsMatch(File.ReadAllText(file))).Select(Sources.Name)
            .ShouldBeEmpty();

    [GeneratedRegex("Barnet|Mencap|Victim Support|8359 2000", RegexOptions.IgnoreCase)]
    private static partial Regex NamesOfACouncil();

    [GeneratedRegex(@"Domain\.(Reports|Routing|CaseReview|Councils)\b")]
    private static partial Regex OtherRooms();
}
