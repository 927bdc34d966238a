using Microsoft.Extensions.Time.Testing;
using Subgraphs.Server.Authorization;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Tenancy.Tests.Callers;

public sealed class MutationGateTests
{
    private static readonly TimeSpan Validity = TimeSpan.FromSeconds(70);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_signed_context_begins_one_mutation_as_long_as_it_can_be_valid()
    {
        var gate = new MutationGate(Validity, _time);

        Assert.Equal(MutationEntry.Granted, gate.Enter(Signed(1)));
        for (var second = 0; second < Validity.TotalSeconds; second += 7)
        {
            Assert.Equal(MutationEntry.Used, gate.Enter(Signed(1)));
            _time.Advance(TimeSpan.FromSeconds(7));
        }

        Assert.Equal(MutationEntry.Granted, gate.Enter(Signed(2)));
    }

    [Fact]
    public void One_that_was_used_just_before_the_sets_turn_is_still_remembered()
    {
        var gate = new MutationGate(Validity, _time);
        _time.Advance(Validity - TimeSpan.FromSeconds(1));
        gate.Enter(Signed(1));

        _time.Advance(TimeSpan.FromSeconds(2));
        gate.Enter(Signed(2));
        _time.Advance(Validity - TimeSpan.FromSeconds(2));

        Assert.Equal(MutationEntry.Used, gate.Enter(Signed(1)));
    }

    [Fact]
    public void What_cannot_be_valid_any_more_makes_room_and_without_room_nothing_begins()
    {
        var gate = new MutationGate(Validity, _time, capacity: 3);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(MutationEntry.Granted, gate.Enter(Signed(i)));
        }

        Assert.Equal(MutationEntry.Full, gate.Enter(Signed(4)));
        Assert.Equal(MutationEntry.Used, gate.Enter(Signed(2)));
        _time.Advance(2 * Validity);
        Assert.Equal(MutationEntry.Granted, gate.Enter(Signed(4)));
    }

    [Fact]
    public void A_token_is_made_for_many_requests()
    {
        var gate = new MutationGate(Validity, _time);

        Assert.Equal(MutationEntry.Granted, gate.Enter(new CallerContext { Subject = "ann" }));
        Assert.Equal(MutationEntry.Granted, gate.Enter(new CallerContext { Subject = "ann" }));
    }

    [Fact]
    public void One_signature_is_one_context_however_its_text_is_written()
    {
        var time = new FixedTime(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        var verifier = new CallerContextVerifier([SignedContext.Key], "portfolio", TimeSpan.FromSeconds(5), time);
        var header = SignedContext.Sign(new { aud = "portfolio", sub = "ann", body = new string('A', 43), iat = 1_700_000_000, exp = 1_700_000_015 });
        var gate = new MutationGate(Validity, time);

        // The last character of the signature carries two bits that mean nothing.
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var sibling = header[..^1] + Alphabet[Alphabet.IndexOf(header[^1], StringComparison.Ordinal) ^ 1];

        Assert.Equal(MutationEntry.Granted, gate.Enter(verifier.Verify(header, out _, out _)!));
        Assert.NotEqual(MutationEntry.Granted, verifier.Verify(sibling, out _, out _) is { } again ? gate.Enter(again) : MutationEntry.Used);
    }

    private static CallerContext Signed(int signature) => new() { Subject = "ann", Proof = new CallerProof((UInt128)signature) };
}
