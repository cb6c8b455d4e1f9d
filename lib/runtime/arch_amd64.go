package runtime

const goarch = "amd64"
