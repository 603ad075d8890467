using ResidentPortal.Domain.Calendar;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Teams.Retention;

internal static class ErasedWords
{
    /// <summary>"Erased on 4 March 2028 because its time was over."</summary>
    public static string Of(ErasedReport stub) =>
        $"Erased on {Dates.Day(LondonTime.DateAt(stub.ErasedAt))} because {Because(stub.Because)}.";

    private static string Because(ErasedBecause because) => because switch
    {
        ErasedBecause.TimeOver => "its time was over",
        ErasedBecause.Spam => "it was spam and its time was over",
        ErasedBecause.Asked => "somebody asked for it and a second person agreed",
    };
}
