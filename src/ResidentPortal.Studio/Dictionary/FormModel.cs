using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Studio.Dictionary;

/// <summary>What <see cref="FormPage"/> shows.</summary>
public sealed record FormModel
{
    public required Form Form { get; init; }
    public required TextsInUse Said { get; init; }
}
