using ResidentPortal.Authoring.Checks;
using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Authoring.Pages;
using ResidentPortal.Authoring.References;
using ResidentPortal.Authoring.Reviews;
using ResidentPortal.Content.Model;
using ResidentPortal.Studio.Editing.Fields;
using ResidentPortal.Studio.Pages;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Publishing;

/// <summary>What a person sees before a page is published.</summary>
/// <param name="Links">What else leads to the page, and would lead nowhere when it ends.</param>
/// <param name="Review">The last review that was asked for; null when there never was one.</param>
/// <param name="MayPublish">Authors may only ask.</param>
public sealed record PublishView(
    ListedPage Page,
    EditablePage Stored,
    DocumentTypeSet Types,
    IReadOnlyList<ListedPage> Above,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Reference> Links,
    Review? Review,
    PublishForm Form,
    bool MayPublish,
    string? LiveHref)
{
    public IReadOnlyList<FieldMistake> Errors { get; init; } = [];

    /// <summary>What was done a moment ago.</summary>
    public string? Done { get; init; }

    /// <summary>What was typed for the person who reads it.</summary>
    public string Words { get; init; } = "";

    public bool IsBlocked => Findings.Any(finding => finding.Severity == FindingSeverity.Error);

    public bool HasWarnings => Findings.Any(finding => finding.Severity == FindingSeverity.Warning);

    /// <summary>Somebody can be asked to read it: nobody has decided yet when it appears.</summary>
    public bool HasDraft => Page.HasDraft || !Page.IsPublic;

    /// <summary>There is something that residents do not see yet.</summary>
    public bool HasNews => HasDraft || AppearsUtc is not null;

    /// <summary>When the page, or a newer version of it, appears by itself; null when nothing is planned.</summary>
    public DateTimeOffset? AppearsUtc { get; init; }

    /// <summary>Where in the editor a finding is mended.</summary>
    public string HrefOf(Finding finding)
    {
        var edit = PagePaths.Edit(Page.Key);
        return finding.Property switch
        {
            null => edit,
            PageForm.NameField => $"{edit}#{PageForm.NameField}",
            WellKnown.UrlName => $"{edit}#{PageForm.AddressField}",
            var alias when finding.Block is { } position && BlockList.Read(Stored.Node.Value(alias) ?? "")
                .ElementAtOrDefault(position) is { } block => $"{edit}#{PageForm.FieldOf(alias)}.{block.Key}",
            var alias => $"{edit}#{PageForm.FieldOf(alias)}",
        };
    }

    /// <summary>The field's own name, as the editor shows it.</summary>
    public string? NameOf(string? alias) =>
        alias is null || Types.Find(Page.DocumentType) is not { } type
            ? null
            : Types.PropertiesOf(type).FirstOrDefault(property => property.Alias == alias)?.Name;
}
