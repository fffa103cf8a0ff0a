using System.Linq.Expressions;
using System.Reflection;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>
/// Puts tables in the place of <see cref="Facts"/>, and turns "has any part such that" into "is among the owners of parts
/// such that": a semi-join, which both databases start from the index of the part. SQLite would otherwise visit every owner.
/// </summary>
internal sealed class FactsRewriter : ExpressionVisitor
{
    private static readonly MethodInfo Set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, Type.EmptyTypes)!;
    private static readonly MethodInfo FactsOf = typeof(Facts).GetMethod(nameof(Facts.Of))!;

    private readonly DbContext _context;
    private bool _negated;
    private bool _insideFacts;

    private FactsRewriter(DbContext context) => _context = context;

    /// <summary>What the database is asked instead.</summary>
    public static Expression<Func<T, TResult>> Rewrite<T, TResult>(DbContext context, Expression<Func<T, TResult>> asked) =>
        (Expression<Func<T, TResult>>)new DatabaseFunctions(Dialect.Of(context.Database)).Visit(new FactsRewriter(context).Visit(asked));

    protected override Expression VisitUnary(UnaryExpression node)
    {
        if (node.NodeType is not ExpressionType.Not) return base.VisitUnary(node);
        // Not turned back by another one: "not any without any" would be asked as "not in" the inner table.
        var outside = _negated;
        _negated = true;
        var visited = base.VisitUnary(node);
        _negated = outside;
        return visited;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (!_negated && IsAny(node) && OwnerOf(node.Arguments[0]) is var (owner, foreignKey, part)) return AmongOwners(node, owner, foreignKey, part);
        if (node.Method.IsGenericMethod && node.Method.GetGenericMethodDefinition() == FactsOf) return FactsAbout(node);
        return base.VisitMethodCall(node);
    }

    private static bool IsAny(MethodCallExpression node) =>
        node.Method.DeclaringType == typeof(Enumerable) && node.Method.Name == nameof(Enumerable.Any) && node.Arguments.Count == 2;

    // c.Parts.Any(p => …) and Facts.Of<P>(c).Any(p => …), each with the reference from the part to its owner.
    private (Expression Owner, IForeignKey ForeignKey, Type Part)? OwnerOf(Expression source)
    {
        if (source is MemberExpression { Expression: { } owner } member
            && _context.Model.FindEntityType(owner.Type)?.FindNavigation(member.Member.Name) is { IsCollection: true } navigation)
            return (owner, navigation.ForeignKey, navigation.TargetEntityType.ClrType);
        // Facts inside of facts are compared with each other: one row after the other, from the index of their owner.
        if (!_insideFacts && source is MethodCallExpression { Method.IsGenericMethod: true } call && call.Method.GetGenericMethodDefinition() == FactsOf)
        {
            var fact = call.Method.GetGenericArguments()[0];
            var about = Unwrap(call.Arguments[0]);
            return (about, ForeignKeyOf(fact, about.Type), fact);
        }

        return null;
    }

    private MethodCallExpression AmongOwners(MethodCallExpression any, Expression owner, IForeignKey foreignKey, Type part)
    {
        var outside = _insideFacts;
        _insideFacts = true;
        var condition = (LambdaExpression)Visit(any.Arguments[1]);
        _insideFacts = outside;
        var parameter = condition.Parameters[0];
        var ownerId = foreignKey.Properties[^1];
        var table = Expression.Call(Expression.Constant(_context), Set.MakeGenericMethod(part));
        var matching = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [part], table, Expression.Quote(condition));
        var id = Expression.Property(parameter, ownerId.PropertyInfo!);
        var ids = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [part, id.Type], matching, Expression.Quote(Expression.Lambda(id, parameter)));
        Expression wanted = Expression.Property(owner, "Id");
        if (wanted.Type != id.Type) wanted = Expression.Convert(wanted, id.Type);
        return Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [id.Type], ids, wanted);
    }

    private MethodCallExpression FactsAbout(MethodCallExpression node)
    {
        var fact = node.Method.GetGenericArguments()[0];
        var owner = Unwrap(node.Arguments[0]);
        var foreignKey = ForeignKeyOf(fact, owner.Type);
        var parameter = Expression.Parameter(fact, "fact");
        Expression id = Expression.Property(parameter, foreignKey.Properties[^1].PropertyInfo!);
        Expression wanted = Expression.Property(owner, "Id");
        if (wanted.Type != id.Type) wanted = Expression.Convert(wanted, id.Type);
        var about = Expression.AndAlso(
            Expression.Equal(Expression.Property(parameter, nameof(AggregateRoot.TenantId)), Expression.Property(owner, nameof(AggregateRoot.TenantId))),
            Expression.Equal(id, wanted));
        var table = Expression.Call(Expression.Constant(_context), Set.MakeGenericMethod(fact));
        return Expression.Call(typeof(Queryable), nameof(Queryable.Where), [fact], table, Expression.Quote(Expression.Lambda(about, parameter)));
    }

    private IForeignKey ForeignKeyOf(Type fact, Type owner) =>
        _context.Model.FindEntityType(fact)?.GetForeignKeys().FirstOrDefault(k => k.PrincipalEntityType.ClrType == owner)
        ?? throw new InvalidOperationException($"{fact.Name} does not point at {owner.Name}, so Facts.Of<{fact.Name}>({owner.Name}) reaches nothing.");

    private static Expression Unwrap(Expression owner) => owner is UnaryExpression { NodeType: ExpressionType.Convert } cast ? cast.Operand : owner;
}
