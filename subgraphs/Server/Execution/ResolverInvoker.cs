using Microsoft.EntityFrameworkCore;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Execution;

/// <summary>Calls a resolver with contexts of its own, and keeps them open until its result is read.</summary>
internal static class ResolverInvoker
{
    /// <param name="method">The method.</param>
    /// <param name="call">Its values; the contexts are added here.</param>
    /// <param name="read">Turns the unwrapped result (a query, for example) into values while the contexts are open.</param>
    public static ValueTask<object?> InvokeAsync(ResolverMethod method, ResolverCall call, Func<object?, ValueTask<object?>> read)
    {
        if (method.DbContexts.Count > 0)
        {
            return InvokeWithContextsAsync(method, call, read);
        }

        var pending = method.Unwrap(method.Invoke(call));
        return pending.IsCompletedSuccessfully ? read(pending.Result) : AwaitAsync(pending, read);
    }

    private static async ValueTask<object?> AwaitAsync(ValueTask<object?> pending, Func<object?, ValueTask<object?>> read)
        => await read(await pending);

    private static async ValueTask<object?> InvokeWithContextsAsync(
        ResolverMethod method,
        ResolverCall call,
        Func<object?, ValueTask<object?>> read)
    {
        var contexts = new DbContext[method.DbContexts.Count];
        try
        {
            for (var i = 0; i < contexts.Length; i++)
            {
                contexts[i] = await method.DbContexts[i](call.Context);
            }

            call.DbContexts = contexts;
            return await read(await method.Unwrap(method.Invoke(call)));
        }
        finally
        {
            foreach (var context in contexts)
            {
                if (context is not null)
                {
                    await context.DisposeAsync();
                }
            }
        }
    }
}
