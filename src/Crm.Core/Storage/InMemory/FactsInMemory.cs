using System.Collections;
using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.Tenancy;

namespace Crm.Core.Storage.InMemory;

/// <summary>Puts the tenant's stored records in the place of <see cref="Facts"/>.</summary>
internal sealed class FactsInMemory : ExpressionVisitor
{
    private readonly InMemoryStore _store;
    private readonly TenantId _tenant;

    private FactsInMemory(InMemoryStore store, TenantId tenant)
    {
        _store = store;
        _tenant = tenant;
    }

    /// <summary>The criterion with the records in place.</summary>
    public static Expression<Func<T, TResult>> In<T, TResult>(Expression<Func<T, TResult>> criterion, InMemoryStore store, TenantId tenant) =>
        (Expression<Func<T, TResult>>)new FactsInMemory(store, tenant).Visit(criterion);

    // What a database reads of something that is not there is not there either; an object says so with an exception.
    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression is not MemberExpression { Type.IsValueType: false, Expression: not ConstantExpression } owner || !CanBeNull(node.Type)) return base.VisitMember(node);
        var of = Visit(owner);
        return Expression.Condition(Expression.Equal(of, Expression.Constant(null, of.Type)), Expression.Constant(null, node.Type), node.Update(of));
    }

    private static bool CanBeNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType != typeof(Facts)) return base.VisitMethodCall(node);
        var fact = node.Method.GetGenericArguments()[0];
        var property = node.Arguments is [_, ConstantExpression { Value: string by }] ? by : null;
        Func<AggregateRoot, IEnumerable> about = owner => _store.About(fact, _tenant, owner.Key, property);
        return Expression.Convert(Expression.Invoke(Expression.Constant(about), Visit(node.Arguments[0])), node.Type);
    }
}
