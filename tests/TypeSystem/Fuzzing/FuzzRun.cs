using System.Text;

namespace GraphQL.TypeSystem.Tests.Fuzzing;

/// <summary>Feeds mutated inputs to something on a small stack, and names the input that it throws at or does not come back from.</summary>
internal static class FuzzRun
{
    // No measure of speed: an input that takes this long hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="seed">Makes the run repeatable.</param>
    /// <param name="count">How many inputs.</param>
    /// <param name="corpus">What they are made from.</param>
    /// <param name="feed">Takes an input and catches what it may throw; true where the input was right.</param>
    /// <returns>How many were right.</returns>
    public static int Run(int seed, int count, IEnumerable<string> corpus, Func<byte[], bool> feed)
    {
        var mutator = new ByteMutator(seed, corpus);
        byte[] input = [];
        var (done, right) = (0, 0);
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    for (; done < count; done++)
                    {
                        input = mutator.Next();
                        right += feed(input) ? 1 : 0;
                    }
                }
#pragma warning disable CA1031 // whatever it is, it is the finding
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failure = exception;
                }
            },
            maxStackSize: 1024 * 1024)
        {
            IsBackground = true,
        };
        thread.Start();
        for (var before = -1; !thread.Join(Patience); before = done)
        {
            Assert.True(done != before, $"Seed {seed}, input {done} does not end:\n{Encoding.UTF8.GetString(input)}\n{Convert.ToBase64String(input)}");
        }

        Assert.True(failure is null, $"Seed {seed}, input {done}:\n{Encoding.UTF8.GetString(input)}\n{Convert.ToBase64String(input)}\n{failure}");
        return right;
    }
}
