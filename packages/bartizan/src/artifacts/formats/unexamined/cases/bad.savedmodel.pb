
test