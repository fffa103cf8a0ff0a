using Crm.Core.Errors;

namespace Crm.SampleHost.Data;

public static class DataErrors
{
    public static readonly CrmError Unreadable = new(
        "sample.data.unreadable", "The data file is damaged from here on. Get the file again, for example with git checkout; nothing was stored.");

    public static readonly CrmError Incomplete = new(
        "sample.data.incomplete", "The data file ends too early. Get the file again, for example with git checkout; nothing was stored.");
}
