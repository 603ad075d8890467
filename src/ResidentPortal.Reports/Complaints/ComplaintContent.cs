namespace ResidentPortal.Reports.Complaints;

/// <summary>What somebody who complains about data protection typed. What was left out is empty.</summary>
/// <param name="About">The reference of a report, as it was typed.</param>
public sealed record ComplaintContent(string What, string About, string Name, string Email, string Phone, string Address);
