namespace ResidentPortal.Domain.Forms;

/// <summary>An address in the council's own list.</summary>
/// <param name="Uprn">The unique property reference number: up to 12 digits, the first of them no zero.</param>
/// <param name="Text">In one line, without the postcode.</param>
/// <param name="Landlord">The id of whoever owns or rents it out, where the council knows; empty elsewhere. No resident ever sees
/// it.</param>
public sealed record ListedAddress(string Uprn, string Text, string Postcode, string Ward, string Landlord);
