using Workshop.Server.Journals;

namespace Workshop.Server.Tests.Storage;

public abstract partial class StorageContract
{
    [Fact]
    public async Task A_name_belongs_to_the_first_of_many_who_claim_it()
    {
        var (register, code) = (new NameRegister(Storage), NewName());
        var won = await Task.WhenAll(Enumerable.Range(0, 16).Select(async i =>
            await register.TryClaimAsync("code", code, $"session {i}", Patience) ? $"session {i}" : null));
        Assert.Equal(await register.ReadAsync("code", code, Patience), Assert.Single(won, w => w is not null));
    }

    [Fact]
    public async Task A_name_of_one_kind_is_free_in_another()
    {
        var (register, name) = (new NameRegister(Storage), NewName());
        Assert.True(await register.TryClaimAsync("code", name, "a", Patience));
        Assert.True(await register.TryClaimAsync("alias", name, "b", Patience));
        Assert.Equal(("a", "b"), (await register.ReadAsync("code", name, Patience), await register.ReadAsync("alias", name, Patience)));
    }

    [Fact]
    public async Task A_claim_whose_reply_was_lost_succeeds_when_repeated()
    {
        var (weather, code) = (new Weather(Storage) { Now = Weather.ReplyLost }, NewName());
        var register = new NameRegister(weather);
        await Assert.ThrowsAsync<TimeoutException>(() => register.TryClaimAsync("code", code, "mine", Patience));
        weather.Now = Weather.Fair;
        Assert.True(await register.TryClaimAsync("code", code, "mine", Patience));
        Assert.False(await register.TryClaimAsync("code", code, "yours", Patience));
    }

    [Fact]
    public async Task A_released_name_can_be_claimed_again_and_only_its_owner_releases_it()
    {
        var (register, code) = (new NameRegister(Storage), NewName());
        await register.TryClaimAsync("code", code, "mine", Patience);
        Assert.False(await register.ReleaseAsync("code", code, "yours", Patience));
        Assert.True(await register.ReleaseAsync("code", code, "mine", Patience));
        Assert.Null(await register.ReadAsync("code", code, Patience));
        Assert.False(await register.ReleaseAsync("code", code, "mine", Patience));
        Assert.True(await register.TryClaimAsync("code", code, "yours", Patience));
    }
}
