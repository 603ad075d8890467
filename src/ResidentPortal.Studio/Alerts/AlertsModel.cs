using ResidentPortal.Authoring.Pages;
using ResidentPortal.Studio.Shared;


namespace ResidentPortal.Studio.Alerts;

/// <summary>What <see cref="AlertsPage"/> shows.</summary>
public sealed record AlertsModel
{
    public required AlertForm Form { get; init; }
    public IReadOnlyList<FieldMistake> Errors { get; init; } = [];
    public IReadOnlyList<ListedPage> Live { get; init; } = [];
    public bool IsRaised { get; init; }
}
