using System.Globalization;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Teams.Shared;

/// <summary>Which version of a report a form was made from, so that of two people who change it at once the second is told.</summary>
internal static class Stamp
{
    public const string Field = "version";

    public const string ChangedMeanwhile =
        "Somebody else changed this report meanwhile. What you typed is still here. Check it against what stands there now, and select the "
        + "button again";

    public static string Of(int version) => version.ToString(CultureInfo.InvariantCulture);

    /// <returns>One that no report has, where it was not sent.</returns>
    public static int Read(FieldValues fields) => Read(fields.Code(Field));

    public static int Read(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;
}
