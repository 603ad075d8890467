using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Architecture;

/// <summary>The build holds the length of C# lines (RCS0056), but does not look at pages and components.</summary>
public class LinesTests
{
    private const int Longest = 140;

    [Fact]
    public void PagesAndComponents_AtMost140Columns() =>
        Sources.Files("src", "tests").Where(file => file.EndsWith(".razor", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Index().Where(line => line.Item.Length > Longest)
                .Select(line => $"{Sources.Name(file)}:{line.Index + 1}"))
            .ShouldBeEmpty();
}
