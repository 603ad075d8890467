using Xunit;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>A small phone and a desk.</summary>
public sealed class Widths : TheoryData<int>
{
    public Widths()
    {
        Add(320);
        Add(1280);
    }
}
