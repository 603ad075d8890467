using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.Studio.Words;

/// <summary>What <see cref="FormPage"/> shows.</summary>
public sealed record FormModel
{
    public required Form Form { get; init; }
    public required SaidWords Said { get; init; }
}
