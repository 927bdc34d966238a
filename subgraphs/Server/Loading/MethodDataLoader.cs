using Subgraphs.Server.Building;
using Subgraphs.Server.Execution;

namespace Subgraphs.Server.Loading;

/// <summary>The loader of a <see cref="Types.DataLoaderAttribute"/> method.</summary>
internal sealed class MethodDataLoader<TKey, TValue>(ResolverMethod method, LoaderScope scope) : BatchDataLoader<TKey, TValue>
    where TKey : notnull
{
    protected override async Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
        IReadOnlyList<TKey> keys,
        CancellationToken cancellationToken)
    {
        var context = new ResolverContext(scope.Services, scope.Caller, method.DisplayName, _ => false, _ => null, cancellationToken);
        var call = new ResolverCall(context, scope) { Batch = keys };
        var result = await ResolverInvoker.InvokeAsync(method, call, value => ValueTask.FromResult<object?>(value));
        return (IReadOnlyDictionary<TKey, TValue>)result!;
    }
}
