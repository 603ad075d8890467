using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Studio.Dictionary;

/// <summary>What <see cref="FormsPage"/> shows.</summary>
public sealed record FormsModel
{
    public required IReadOnlyList<Form> Forms { get; init; }
    public required IReadOnlyList<(string Where, TextInUse Text)> Buttons { get; init; }
}
