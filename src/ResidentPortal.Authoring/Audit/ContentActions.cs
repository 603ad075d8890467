using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Audit;

/// <summary>What is done with the content, as people read it.</summary>
public static class ContentActions
{
    /// <summary>In words that begin with a capital letter.</summary>
    public static string Name(AuditAction action) => action switch
    {
        AuditAction.DraftSaved => "Draft saved",
        AuditAction.Published => "Published",
        AuditAction.Unpublished => "Taken down",
        AuditAction.Scheduled => "Scheduled",
        AuditAction.PlanWithdrawn => "Planned version withdrawn",
        AuditAction.Moved => "Moved",
        AuditAction.Copied => "Copied",
        AuditAction.Binned => "Put into the bin",
        AuditAction.Restored => "Taken out of the bin",
        AuditAction.VersionRestored => "Earlier version restored",
        AuditAction.ReviewAsked => "Review asked for",
        AuditAction.Approved => "Approved",
        AuditAction.SentBack => "Sent back",
        AuditAction.MediaAdded => "Media added",
        AuditAction.MediaChanged => "Media described",
        AuditAction.MediaReplaced => "Media replaced",
        AuditAction.MediaMoved => "Media moved",
        AuditAction.MediaRemoved => "Media put into the bin",
        AuditAction.RedirectAdded => "Redirect added",
        AuditAction.RedirectRemoved => "Redirect removed",
        AuditAction.TextChanged => "Words changed",
        AuditAction.PreviewShared => "Preview shared",
        AuditAction.Exported => "Exported",
        AuditAction.TypeChanged => "Document type changed",
        AuditAction.FieldAdded => "Field added",
        AuditAction.FieldRemoved => "Field removed",
    };
}
