using Crm.Core.Customers;
using Crm.Core.DataExchange.Tables;
using Crm.Core.Errors;
using Crm.Core.Leads;

namespace Crm.Core.Tool.Refusals;

/// <summary>What the command refuses before the library is asked.</summary>
internal static class ToolErrors
{
    public static readonly CrmError Usage = new("crm.tool.usage", "The command line is not understood. See: crm --help");

    public static readonly CrmError Cancelled = new("crm.tool.cancelled", "Stopped before the end. Run the same command again.");

    public static readonly CrmError CancelledImport = Cancelled with { Message = "Stopped. Batches already stored stay; run the same command again to go on." };

    public static readonly CrmError CancelledDryRun = Cancelled with { Message = "Stopped. It was a dry run, so nothing was stored; run the same command again." };

    public static readonly CrmError NoDatabase = new("crm.tool.no-database", "There is no database here. Run crm init with the same --db or --postgres first, or name another one.");

    public static readonly CrmError MissingTables = new(
        "crm.tool.missing-tables", "The database lacks tables or columns of the library; nothing was stored. Run the host's migrations for the database of an application; crm doctor names what is missing and says what else may help.");

    public static readonly CrmError PendingMigrations = new(
        "crm.tool.pending-migrations", "The database was made by an older version of crm; nothing was read or stored. Run crm backup FILE, then crm init, which upgrades it and keeps what it holds.");

    public static readonly CrmError NewerDatabase = new(
        "crm.tool.newer-database", "The database was made or upgraded by a newer version of crm, which knows a migration this one does not; nothing was read or stored. Update crm.");

    public static readonly CrmError InitRunning = new(
        "crm.tool.init-running", "Another crm init is at work on this file, or one was killed; nothing was changed. Wait for it. If none is running: sqlite3 FILE.db 'DROP TABLE \"__EFMigrationsLock\"', then crm init again.");

    public static readonly CrmError NotOurDatabase = new(
        "crm.tool.not-our-database", "The database holds tables, but not those of the library. Name another database, or add the tables with the host's migrations.");

    public static readonly CrmError DatabaseFailed = new("crm.tool.database-failed", "The database answered with an error.");

    public static readonly CrmError BadConnection = new("crm.tool.bad-connection", "The connection string is not understood. Give for example --postgres \"Host=localhost;Database=crm;Username=crm\".");

    public static readonly CrmError FileNotFound = new("crm.tool.file-not-found", "There is no such file. Check the path.");

    public static readonly CrmError FolderNotFound = new("crm.tool.folder-not-found", "There is no such folder, so no file can be made in it. Make the folder, or check the path.");

    public static readonly CrmError SameFile = new("crm.tool.same-file", "The copy and the database are the same file; nothing was done. Name another file.");

    public static readonly CrmError FileUnreadable = new("crm.tool.file-unreadable", "The file cannot be read or written. Check its permissions and whether another program holds it.");

    public static readonly CrmError FileExists = new("crm.tool.file-exists", "The file exists already; nothing was written. Name another one, or say --overwrite.");

    public static readonly CrmError RuleNotUtf8 = TableErrors.NotUtf8 with { Message = "The file with the rule is not UTF-8 at this place. Save it as UTF-8, or convert it, for example: iconv -f windows-1258 -t utf-8" };

    public static readonly CrmError RuleNotText = TableErrors.NotText with { Message = "The file with the rule is not a text file at this place (UTF-16 or something packed). Save it as UTF-8." };

    public static readonly CrmError RuleFileTooLarge = new("crm.tool.file-too-large", "The file is larger than any rule, which has at most a million characters. Check which file it is.");

    public static readonly CrmError MapNotJson = new("crm.tool.map-not-json", "The mapping file is not a JSON object of texts or lists of texts such as {\"Họ tên\":\"name\",\"Mã\":[\"external-id\",\"tag\"]}; nothing was stored. Correct it at this place.");

    public static readonly CrmError MapUnknownField = new("crm.tool.map-unknown-field", "The mapping names a field that cannot be imported; nothing was stored. The verb with --help lists the fields.");

    public static readonly CrmError MapMissingColumn = new("crm.tool.map-missing-column", "The mapping names a column the file does not have; nothing was stored. Names are compared without case and accents: check them.");

    public static readonly CrmError MapFieldTwice = new("crm.tool.map-field-twice", "Two columns are mapped to the same field, which takes one (e-mail, phone, tag and the products of leads take several); nothing was stored. Map one of them with --map FILE.");

    public static readonly CrmError MapNothing = new("crm.tool.map-nothing", "No column is recognised as the field, or one of the fields, named here, and no row can do without; nothing was stored. Say which is which with --map FILE.");

    public static readonly CrmError RowsRejected = new("crm.tool.rows-rejected", "Some rows were not taken; the report names line, column and code of each. The others were. Correct them and run the import again.");

    public static readonly CrmError RowsRejectedDryRun = RowsRejected with { Message = "Some rows would not be taken; the report names line, column and code of each. Nothing was stored. Correct them, or import the others." };

    public static readonly CrmError InvalidShare = new("crm.tool.invalid-share", "A probability or a share lies between 0 and 1, such as 0.9. Say another one.");

    public static readonly CrmError InvalidDate = new("crm.tool.invalid-date", "The date is not written in a way that is understood. Write 2026-03-31, or say --date-format.");

    public static readonly CrmError InvalidInstant = new("crm.tool.invalid-instant", "The instant is not understood. Write a day such as 2026-03-31, or a time with its offset, such as 2026-03-31T09:00:00Z or 2026-03-31T16:00:00+07:00.");

    public static readonly CrmError InvalidTenant = new("crm.tool.invalid-tenant", "The tenant is neither a name nor the Guid of one: it is empty. Say for example --tenant acme, or nothing for the default tenant.");

    public static readonly CrmError PastNeeded = new("crm.tool.past-needed", "A back-test scores as of a day of the past. Say which with --as-of.");

    public static readonly CrmError InvalidAmount = new("crm.tool.invalid-amount", "The amount is not a number with a decimal point and without separators of thousands, such as 1250000.50. Correct it.");

    public static readonly CrmError InvalidNumber = new("crm.tool.invalid-number", "The column holds numbers, and this is none: write it with a decimal point and without separators of thousands, such as 1250.5. Correct it, or name it with --blank where it means that nothing is known.");

    public static readonly CrmError OutcomeUnknown = new(
        "crm.tool.outcome-unknown", "It is not clear which column says what came of a lead, or what its values mean. Name the column with --outcome, the value of what happened with --positive, and neither twice.");

    public static readonly CrmError NothingToLearn = new("crm.tool.nothing-to-learn", "Besides the outcome no column is left to learn from. Drop fewer.");

    public static readonly CrmError InvalidDuration = new("crm.tool.invalid-duration", "The duration is neither whole seconds nor written m:ss or h:mm:ss, such as 95, 1:35 or 0:01:35. Correct it, or leave it empty.");

    public static readonly CrmError UnknownCustomer = new("crm.tool.unknown-customer", "No customer has this external id at this source. Import customers first, check --source, or (of purchases) say --create-customers.");

    public static readonly CrmError UnknownLead = new("crm.tool.unknown-lead", "No lead has this external id at this source. Import leads first, or check --source.");

    public static readonly CrmError NoSubject = new("crm.tool.no-subject", "The row names neither a customer nor a lead. Say with whom the interaction was.");

    public static readonly CrmError TwoSubjects = new("crm.tool.two-subjects", "The row names a customer and a lead. Leave one of them empty; what was with a lead joins the customer it becomes.");

    public static readonly CrmError UnknownChannel = new("crm.tool.unknown-channel", "The channel is none that is understood. Write call, email, sms, meeting, chat, facebook, zalo, web, post, in person or survey, or their Vietnamese words.");

    public static readonly CrmError UnknownDirection = new("crm.tool.unknown-direction", "The direction is none that is understood. Write inbound or outbound, in or out, đến or đi.");

    public static readonly CrmError UnknownStatus = new("crm.tool.unknown-status", "The status is none that is understood. Write new, working, qualified, nurturing or disqualified, or their Vietnamese words.");

    public static readonly CrmError StatusOutOfReach = new("crm.tool.status-out-of-reach", "A lead that was converted is a customer, whom an import of leads does not make. Import the row with crm import customers.");

    public static readonly CrmError MissingReason = new("crm.tool.missing-reason", "A lead that is disqualified or a deal that is lost needs a reason of the catalogue. Write its code or name; for deals there is --lost-reason, which takes not-recorded.");

    public static readonly CrmError UnexpectedReason = new("crm.tool.unexpected-reason", "There is a reason, but the lead is not disqualified or the deal not lost. Correct the status, or leave the reason empty.");

    public static readonly CrmError UnknownProduct = new("crm.tool.unknown-product", "The catalogue has no product with this key. Correct it, or say --create-products.");

    public static readonly CrmError NoPipeline = new("crm.tool.no-pipeline", "There is no pipeline for deals to go into; of them nothing was stored. Say --create-pipeline to make one with the stages of the file, or with those of --stages.");

    public static readonly CrmError UnknownPipeline = new("crm.tool.unknown-pipeline", "There is no pipeline with this name. Correct it, or say --pipeline NAME --create-pipeline.");

    public static readonly CrmError InvalidStages = new("crm.tool.invalid-stages", "A stage has no name, or two have the same. Name every stage once, separated by commas, such as A,B,C.");

    public static readonly CrmError UnknownStage = new("crm.tool.unknown-stage", "The pipeline has no stage with this key or name, or the stage says won or lost and the outcome another. Correct it, or add the stage.");

    public static readonly CrmError UnknownOutcome = new("crm.tool.unknown-outcome", "The outcome is none that is understood. Write open, won or lost, or mở, thắng, thua.");

    public static readonly CrmError MissingCloseDate = new("crm.tool.missing-close-date", "A won or lost deal has a date it closed. Add it.");

    public static readonly CrmError UnknownKind = new("crm.tool.unknown-kind", "The kind of customer is neither person nor organisation. Write one of them, or leave it empty.");

    public static readonly CrmError BackupElsewhere = new("crm.tool.use-server-tools", "PostgreSQL is backed up and restored with its own programs; nothing was done here. Run the printed line.");

    public static readonly CrmError BackupDamaged = new("crm.tool.backup-damaged", "The copy does not hold what the original does, or is damaged; it was not kept. Check the disk and repeat.");

    public static readonly CrmError NotABackup = new("crm.tool.not-a-backup", "The file is damaged or not a database of the library; nothing was restored. Name another backup.");

    public static readonly CrmError DatabaseExists = new("crm.tool.database-exists", "The database holds data already; nothing was restored. Name another one with --db, or say --overwrite.");

    public static readonly CrmError SickDatabase = new("crm.tool.unwell", "The database or its settings need attention; the report says what to do.");

    public static readonly CrmError Ambiguous = new("crm.tool.ambiguous", "Several customers fit. Name one by its id.");

    public static readonly CrmError AmbiguousLead = Ambiguous with { Message = "Several leads fit. Name one by its id." };

    public static readonly CrmError InvalidLimit = new("crm.tool.invalid-limit", "The limit lies between 1 and 10 000. Say another one.");

    public static readonly CrmError InvalidTimelineLimit = InvalidLimit with { Message = "The timeline shows between 1 and 200 entries. Say another limit." };

    public static readonly CrmError NobodyFound = CustomerErrors.NotFound with { Message = "No customer is found by this. Type less of it, or look with crm customers --search TEXT." };

    public static readonly CrmError NoLeadFound = LeadErrors.NotFound with { Message = "No lead is found by this. Give its id, external id, e-mail address, phone number or whole name; crm segment list --leads --rule everybody lists all." };
}
