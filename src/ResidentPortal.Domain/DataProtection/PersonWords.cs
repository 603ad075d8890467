namespace ResidentPortal.Domain.DataProtection;

/// <summary>What somebody gave so that what is held about them can be found. What is empty is not looked for.</summary>
public sealed record PersonWords(string Name, string Email, string Phone, string Address)
{
    public bool AreNone => (Name + Email + Phone + Address).Trim().Length == 0;
}

public enum FoundBy
{
    Name,
    Email,
    Phone,
    Address,
}
