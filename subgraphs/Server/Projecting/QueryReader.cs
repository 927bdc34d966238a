using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Paging;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Projecting;

/// <summary>Reads <c>IQueryable&lt;T&gt;</c> and pages of lists.</summary>
internal sealed class QueryReader<T> : IQueryReader
{
    public async ValueTask<object?> ReadAsync(object? rows, QueryPlan plan, CancellationToken cancellationToken)
    {
        switch (rows)
        {
            case null:
                return null;
            case IQueryable<T> query when plan.Mode == QueryReadMode.Page:
                return await ReadPageAsync(query, plan, cancellationToken);
            case IQueryable<T> query:
                var limit = plan.Mode switch
                {
                    QueryReadMode.Single => query.Take(2),
                    QueryReadMode.First => query.Take(1),
                    _ => query,
                };
                var list = await ToListAsync(Project(limit, plan.Tree), cancellationToken);
                return plan.Mode == QueryReadMode.List ? list : SingleOf(list, plan.Mode);
            case IEnumerable<T> all when plan.Mode == QueryReadMode.Page:
                return SlicePage([.. all], plan);
            default:
                return rows;
        }
    }

    private static async ValueTask<object?> ReadPageAsync(IQueryable<T> query, QueryPlan plan, CancellationToken cancellationToken)
    {
        var page = plan.Page!;
        var key = typeof(T).GetProperty(plan.Paging!.KeyProperty!)!;
        var total = plan.WantsTotal ? await CountAsync(query, cancellationToken) : 0;
        var row = Expression.Parameter(typeof(T), "x");
        var keyOfRow = Expression.Property(row, key);
        if (page.AfterKey is { } after)
        {
            query = query.Where(Expression.Lambda<Func<T, bool>>(IsBehind(keyOfRow, ParseKey(after, key.PropertyType), plan.Paging.Descending), row));
        }

        query = OrderBy(query, row, keyOfRow, plan.Paging.Descending);
        plan.Tree?.Add([key]);
        var rows = await ToListAsync(Project(query.Take(page.First + 1), plan.Tree), cancellationToken);
        var (nodes, info) = page.Cut(rows, node => FormatKey(key.GetValue(node)));
        return new Connection<T>(nodes, total, info);
    }

    private static Connection<T> SlicePage(IReadOnlyList<T> all, QueryPlan plan)
    {
        if (plan.Paging!.KeyProperty is { } name)
        {
            var key = typeof(T).GetProperty(name)!;
            return plan.Page!.Slice(all, node => FormatKey(key.GetValue(node)));
        }

        // Without a key the position in the list is the key: right as long as the list does not change.
        var page = plan.Page!;
        var start = page.AfterKey is { } after ? int.Parse(after, CultureInfo.InvariantCulture) + 1 : 0;
        T[] nodes = [.. all.Skip(start).Take(page.First)];
        var end = start + nodes.Length;
        var cursor = nodes.Length == 0 ? null : page.CursorOf((end - 1).ToString(CultureInfo.InvariantCulture));
        return new Connection<T>(nodes, all.Count, new PageInfo(end < all.Count, cursor));
    }

    private static IQueryable<T> Project(IQueryable<T> query, ProjectionTree? tree)
        => tree is not null && ProjectionBuilder.Build<T>(tree) is { } projection ? query.Select(projection) : query;

    private static async Task<List<T>> ToListAsync(IQueryable<T> query, CancellationToken cancellationToken)
        => query.Provider is IAsyncQueryProvider ? await query.ToListAsync(cancellationToken) : [.. query];

    private static async Task<int> CountAsync(IQueryable<T> query, CancellationToken cancellationToken)
        => query.Provider is IAsyncQueryProvider ? await query.CountAsync(cancellationToken) : query.Count();

    private static object? SingleOf(List<T> rows, QueryReadMode mode)
        => rows.Count <= 1 || mode == QueryReadMode.First
            ? rows.Count == 0 ? null : rows[0]
            : throw new InvalidOperationException($"A query for one {typeof(T).Name} found several.");

    private static IQueryable<T> OrderBy(IQueryable<T> query, ParameterExpression row, MemberExpression key, bool descending)
        => query.Provider.CreateQuery<T>(Expression.Call(
            typeof(Queryable),
            descending ? nameof(Queryable.OrderByDescending) : nameof(Queryable.OrderBy),
            [typeof(T), key.Type],
            query.Expression,
            Expression.Quote(Expression.Lambda(key, row))));

    private static BinaryExpression IsBehind(MemberExpression key, object value, bool descending)
    {
        // The value stays a parameter of the command: one cached query plan for all pages.
        Expression bound = Expression.Property(Expression.Constant(new KeyHolder(value)), nameof(KeyHolder.Value));
        bound = Expression.Convert(bound, key.Type);
        if (key.Type == typeof(string))
        {
            var compare = Expression.Call(typeof(string), nameof(string.Compare), null, key, bound);
            return descending ? Expression.LessThan(compare, Expression.Constant(0)) : Expression.GreaterThan(compare, Expression.Constant(0));
        }

        return descending ? Expression.LessThan(key, bound) : Expression.GreaterThan(key, bound);
    }

    private static string FormatKey(object? key) => key switch
    {
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => key?.ToString() ?? "",
    };

    private static object ParseKey(string text, Type type)
    {
        try
        {
            return type switch
            {
                _ when type == typeof(string) => text,
                _ when type == typeof(DateOnly) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture),
                _ when type == typeof(DateTime) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
                _ when type == typeof(DateTimeOffset) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture),
                _ when type == typeof(Guid) => Guid.Parse(text),
                _ => Convert.ChangeType(text, type, CultureInfo.InvariantCulture),
            };
        }
        catch (FormatException)
        {
            throw new GraphQLException(ServerErrorCodes.InvalidCursor, "The cursor does not belong to this field.") { InputPath = PagingArguments.AfterName };
        }
    }

    private sealed record KeyHolder(object Value);
}
