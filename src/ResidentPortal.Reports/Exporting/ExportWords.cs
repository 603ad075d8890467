namespace ResidentPortal.Reports.Exporting;

/// <summary>The headings of columns.</summary>
public static class ExportWords
{
    public static string Of(ExportColumn column) => column switch
    {
        ExportColumn.Reference => "Reference",
        ExportColumn.Received => "Received",
        ExportColumn.Form => "Form",
        ExportColumn.Kinds => "Kind",
        ExportColumn.Urgency => "Urgency",
        ExportColumn.Ward => "Ward",
        ExportColumn.Queues => "Queues",
        ExportColumn.State => "State",
        ExportColumn.Owner => "Owner",
        ExportColumn.SafeContact => "How to get in touch safely",
        ExportColumn.ContactDetails => "Contact details",
        ExportColumn.Facts => "Facts",
        ExportColumn.Answers => "Answers",
        ExportColumn.Consents => "Agreed to",
    };
}
