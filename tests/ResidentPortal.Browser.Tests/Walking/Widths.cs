using Xunit;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>
/// A small phone and a desk, for what is laid out otherwise on each. A journey over pages that others walk at the other width takes one.
/// </summary>
public sealed class Widths : TheoryData<int>
{
    public Widths()
    {
        Add(320);
        Add(1280);
    }
}
