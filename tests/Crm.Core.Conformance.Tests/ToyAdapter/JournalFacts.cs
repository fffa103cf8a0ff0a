using System.Linq.Expressions;
using System.Reflection;
using Crm.Core.Domain;
using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.Conformance.Tests.ToyAdapter;

/// <summary>Step 4, second half: puts the tenant's records about the owner in the place of <c>Facts.Of&lt;T&gt;(owner)</c> and <c>Facts.By&lt;T&gt;(owner, property)</c>.</summary>
internal sealed class JournalFacts(Journal journal, TenantId tenant) : ExpressionVisitor
{
    private static readonly MethodInfo s_about = typeof(JournalFacts).GetMethod(nameof(About))!;

    public static Expression<Func<T, TResult>> In<T, TResult>(Expression<Func<T, TResult>> criterion, Journal journal, TenantId tenant) =>
        (Expression<Func<T, TResult>>)new JournalFacts(journal, tenant).Visit(criterion);

    public IEnumerable<TFact> About<TFact>(AggregateRoot owner, string? property)
        where TFact : AggregateRoot, IFact =>
        journal.Records<TFact>().Where(fact => fact.TenantId == tenant && (property is null ? fact.IsAbout(owner.Key) : fact.IsAbout(owner.Key, property)));

    // What a database reads of something that is not there is not there either: the birth date of an organisation.
    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression is not MemberExpression { Type.IsValueType: false, Expression: not ConstantExpression } owner || (node.Type.IsValueType && Nullable.GetUnderlyingType(node.Type) is null)) return base.VisitMember(node);
        var of = Visit(owner);
        return Expression.Condition(Expression.Equal(of, Expression.Constant(null, of.Type)), Expression.Constant(null, node.Type), node.Update(of));
    }

    protected override Expression VisitMethodCall(MethodCallExpression node) => node.Method.DeclaringType == typeof(Facts)
        ? Expression.Call(Expression.Constant(this), s_about.MakeGenericMethod(node.Method.GetGenericArguments()), Visit(node.Arguments[0]), node.Arguments.Count > 1 ? node.Arguments[1] : Expression.Constant(null, typeof(string)))
        : base.VisitMethodCall(node);
}
