namespace Crm.Core.Rules.Evaluation;

/// <summary>Makes conditions on one field.</summary>
internal static class FieldTest
{
    /// <summary>A condition; false when the field is missing.</summary>
    public static RuleTest<TRecord> Of<TRecord, TValue, TTest>(RuleReading<TRecord, TValue> read, TTest test)
        where TTest : struct, IValueTest<TValue> => new FieldTest<TRecord, TValue, TTest>(read, test);
}
