using System.Text.RegularExpressions;

namespace ResidentPortal.Domain.Forms;

public static partial class EmailAddress
{
    public const string Wrong = "Enter an email address in the correct format, like name@example.com";

    /// <summary>The address without blanks around it, or null where it cannot be one that mail reaches.</summary>
    public static string? Read(string text)
    {
        var address = text.Trim();
        return address.Length <= 254 && Shape().IsMatch(address) ? address : null;
    }

    [GeneratedRegex(
        @"^(?!\.)(?!.*\.\.)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}(?<!\.)"
            + @"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$")]
    private static partial Regex Shape();
}
